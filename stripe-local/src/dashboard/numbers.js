// Exact formatting of numbers: usage is decimal text that a float may not represent.

const DECIMAL = /^-?\d+(\.\d+)?$/;

/// `1234567.5` as `1,234,567.5`.
export function grouped(number) {
  const text = String(number);
  if (!DECIMAL.test(text)) return text;
  const [whole, rest] = text.split(".");
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return rest === undefined ? commas : `${commas}.${rest}`;
}

/// The exact sum of decimal texts. Other texts count as zero.
export function sum(texts) {
  const parts = texts.map(String).filter((text) => DECIMAL.test(text)).map((text) => text.split("."));
  const places = Math.max(0, ...parts.map(([, rest = ""]) => rest.length));
  let total = 0n;
  for (const [whole, rest = ""] of parts) total += BigInt(whole + rest.padEnd(places, "0"));
  if (places === 0) return String(total);
  const digits = String(total < 0n ? -total : total).padStart(places + 1, "0");
  const rest = digits.slice(-places).replace(/0+$/, "");
  return (total < 0n ? "-" : "") + digits.slice(0, -places) + (rest && `.${rest}`);
}

/// A float with at most two decimal places.
export const rounded = (number) => grouped(String(Math.round(number * 100) / 100));

/// `1 request`, `2 requests`
export const counted = (count, noun) => `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
