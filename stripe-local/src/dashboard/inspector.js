// Inspector: all details of the selected item, at the side.

import { byId, el, say } from "./dom.js";
import { pretty } from "./json.js";

let closed = null;

/// Shows an item. `onClose` is called when it is closed or another item is shown.
export function inspect({ title, nodes, focus, onClose }) {
  if (closed && closed !== onClose) closed({ moved: true });
  closed = onClose;
  byId("inspector-title").replaceChildren(...[title].flat());
  byId("inspector-body").replaceChildren(...nodes.filter(Boolean));
  byId("inspector-body").scrollTop = 0;
  byId("inspector").hidden = false;
  if (focus) byId("inspector-title").focus();
}

export function close() {
  if (byId("inspector").hidden) return;
  byId("inspector").hidden = true;
  const tell = closed;
  closed = null;
  tell?.({ moved: false });
}

export function start() {
  byId("inspector-close").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !byId("confirm").open) close();
  });
}

/// A part with a heading.
export function part(heading, ...nodes) {
  return el("section", { class: "part" }, el("h3", {}, heading), ...nodes);
}

/// JSON text under a heading, with a button that copies it.
export function jsonPart(heading, text) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say("Copied");
    } catch {
      say("The browser does not let this page copy", true);
    }
  };
  const button = el("button", { type: "button", class: "plain small", onclick: copy }, "Copy");
  button.setAttribute("aria-label", `Copy ${heading.toLowerCase()}`);
  return el("section", { class: "part" }, el("h3", {}, heading, button), pretty(text));
}

/// Names and values, one a line.
export function facts(pairs) {
  const shown = pairs.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return el("dl", { class: "facts" }, shown.map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}
