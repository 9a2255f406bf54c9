// JSON text with indentation and colors. The original text of numbers is shown, so that no digits
// are lost.

import { el } from "./dom.js";

const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;
const LARGEST = 300_000;

export function pretty(text) {
  const pre = el("pre", { class: "json" });
  if (!isJson(text)) {
    pre.textContent = text;
    return pre;
  }
  const tokens = text.match(TOKENS) ?? [];
  const plain = text.length > LARGEST;
  let depth = 0;
  let run = "";
  const flush = () => {
    if (run) pre.append(run);
    run = "";
  };
  const line = () => (run += "\n" + "  ".repeat(depth));
  tokens.forEach((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (token === "{" || token === "[") {
      run += token;
      if (next !== "}" && next !== "]") {
        depth += 1;
        line();
      }
    } else if (token === "}" || token === "]") {
      if (before !== "{" && before !== "[") {
        depth -= 1;
        line();
      }
      run += token;
    } else if (token === ",") {
      run += token;
      line();
    } else if (token === ":") {
      run += ": ";
    } else if (plain) {
      run += token;
    } else {
      flush();
      pre.append(el("span", { class: kind(token, next) }, token));
    }
  });
  flush();
  return pre;
}

function kind(token, next) {
  if (token[0] === '"') return next === ":" ? "key" : "string";
  return token === "true" || token === "false" || token === "null" ? "literal" : "number";
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
