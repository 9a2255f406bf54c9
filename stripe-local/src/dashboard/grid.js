// A table whose rows are chosen with the arrow keys and opened with Enter, or with a click.

import { el } from "./dom.js";

export class Grid {
  #rows = new Map();
  #order = [];
  #current = null;
  #body = el("tbody");
  #opened = null;
  #picked = false;

  /// `columns` are names. `open` is called with the key of the row that is opened, and `moved` with
  /// the key of the row that is selected with the arrow keys while another row is open.
  constructor(table, { label, columns, open, moved }) {
    table.setAttribute("role", "grid");
    table.setAttribute("aria-label", label);
    const names = columns.map((name) => el("th", { scope: "col" }, name));
    table.append(el("thead", {}, el("tr", {}, names)), this.#body);
    this.table = table;
    this.open = open;
    this.moved = moved;
    this.#body.addEventListener("click", (event) => this.#click(event));
    this.#body.addEventListener("keydown", (event) => this.#key(event));
  }

  /// Shows rows: `{ key, stamp, cells }`. A row whose stamp is the same does not change.
  set(rows, { arriving = false } = {}) {
    const keys = new Set(rows.map((row) => row.key));
    const focused = this.#rows.get(this.#current);
    const hadFocus = focused !== undefined && focused.tr === document.activeElement;
    const place = this.#order.indexOf(this.#current);
    for (const [key, { tr }] of this.#rows) {
      if (keys.has(key)) continue;
      tr.remove();
      this.#rows.delete(key);
    }
    let next = this.#body.firstElementChild;
    for (const row of rows) {
      let known = this.#rows.get(row.key);
      if (!known) {
        known = { tr: el("tr", { tabindex: "-1", "aria-selected": "false" }), stamp: null };
        known.tr.dataset.key = row.key;
        if (arriving) known.tr.classList.add("arriving");
        this.#rows.set(row.key, known);
      }
      if (known.stamp !== row.stamp) {
        known.stamp = row.stamp;
        known.tr.replaceChildren(...row.cells().map((cell) => el("td", {}, cell)));
      }
      if (known.tr === next) next = next.nextElementSibling;
      else this.#body.insertBefore(known.tr, next);
    }
    this.#order = rows.map((row) => row.key);
    if (!this.#picked && !hadFocus) {
      // Tab moves to the first row until another is selected.
      this.#choose(this.#order[0] ?? null, false);
    } else if (!this.#rows.has(this.#current)) {
      const nearest = this.#order[Math.max(0, Math.min(place, this.#order.length - 1))];
      this.#choose(nearest ?? null, hadFocus);
    }
    this.table.hidden = rows.length === 0;
  }

  /// Highlights the row that is shown in the inspector.
  mark(key) {
    this.#opened = key;
    for (const [known, { tr }] of this.#rows) {
      tr.setAttribute("aria-selected", String(known === key));
    }
  }

  focus(key) {
    this.#choose(this.#rows.has(key) ? key : this.#order[0] ?? null, true);
  }

  #choose(key, focus) {
    this.#rows.get(this.#current)?.tr.setAttribute("tabindex", "-1");
    this.#current = key;
    const tr = this.#rows.get(key)?.tr;
    tr?.setAttribute("tabindex", "0");
    if (focus) tr?.focus();
  }

  #keyOf(event) {
    const tr = event.target.closest("tr");
    return tr && [...this.#rows].find(([, row]) => row.tr === tr)?.[0];
  }

  #click(event) {
    const key = this.#keyOf(event);
    if (key === undefined) return;
    this.#picked = true;
    this.#choose(key, true);
    this.open(key);
  }

  #key(event) {
    const at = this.#order.indexOf(this.#keyOf(event));
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: this.#order.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const key = this.#order[Math.max(0, Math.min(to, this.#order.length - 1))];
      this.#picked = true;
      this.#choose(key, true);
      if (this.#opened !== null) this.moved?.(key);
    } else if (event.key === "Enter" || event.key === " ") {
      this.#picked = true;
      event.preventDefault();
      this.open(this.#order[at], { byKey: true });
    }
  }
}
