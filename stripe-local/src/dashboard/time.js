// Times, all of them in UTC.

const iso = (milliseconds) => {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
};

/// `2026-01-31`
export const dateOf = (milliseconds) => iso(milliseconds).slice(0, -14);

/// `12:34:56`
export const timeOf = (milliseconds) => iso(milliseconds).slice(-13, -5);

/// `2026-01-31 12:34:56`
export const momentOf = (milliseconds) => `${dateOf(milliseconds)} ${timeOf(milliseconds)}`;

/// `2026-01-31 12:34`
export const minuteOf = (milliseconds) => momentOf(milliseconds).slice(0, -3);

/// The value of a field of type `datetime-local`.
export const toField = (milliseconds) => iso(milliseconds).slice(0, 19);

export const fromField = (text) => Date.parse(`${text}${text.length === 16 ? ":00" : ""}Z`);

/// `3 d 4 h`: the two largest units.
export function spanOf(seconds) {
  const units = [["d", 86400], ["h", 3600], ["min", 60], ["s", 1]];
  const parts = [];
  for (const [unit, size] of units) {
    const count = Math.floor(seconds / size);
    seconds -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
    if (parts.length === 2) break;
  }
  return parts.join(" ") || "0 s";
}
