// The stored objects of one name, newest first, a page at a time.

import { byId, el } from "./dom.js";
import { Grid } from "./grid.js";
import { inspect, jsonPart, part } from "./inspector.js";
import { grouped } from "./numbers.js";
import { get, throttled } from "./server.js";
import { minuteOf, momentOf } from "./time.js";

/// Fields that describe an object to a person, in order of preference.
const TELLING = [
  "display_name", "name", "nickname", "title", "email", "event_name", "type", "description",
  "reason", "status", "customer", "currency",
];

let accounts = [];
/// The query that selects an account and one of its modes.
const queryOf = ({ account, livemode }) => `account=${encodeURIComponent(account)}&livemode=${livemode}`;
const labelOf = ({ account, livemode }) => (account || "own account") + (livemode ? ", live mode" : "");
/// The query of the account of the key, in test mode.
const OWN = queryOf({ account: "", livemode: false });
/// The query of the displayed account.
export let account = OWN;
let name = null;
/// The cursors of the previous pages. The first page begins with the newest object.
let pages = [null];
let rows = new Map();
let more = false;
let shown = null;

const grid = new Grid(byId("objects"), {
  label: "Objects, newest first",
  columns: ["Id", "Summary", "Created"],
  open: (number, { byKey = false } = {}) => open(number, byKey),
  moved: (number) => open(number, false),
});

const refresh = throttled(load, 400);

export function start() {
  byId("account").addEventListener("change", (event) => {
    account = event.target.value;
    turnTo(null);
  });
  byId("names").addEventListener("change", (event) => turnTo(event.target.value));
  byId("older").addEventListener("click", () => {
    pages.push(Math.min(...rows.keys()));
    load();
  });
  byId("newer").addEventListener("click", () => {
    pages.pop();
    load();
  });
}

function turnTo(object) {
  name = object;
  pages = [null];
  drawNames();
  load();
}

export function update(state) {
  accounts = state.accounts;
  if (!accounts.some((known) => queryOf(known) === account)) account = OWN;
  const several = accounts.length > 1;
  byId("account").hidden = !several;
  if (several) {
    const option = (known) => el("option", { value: queryOf(known), selected: queryOf(known) === account }, labelOf(known));
    const texts = accounts.map(queryOf).join();
    if (byId("account").dataset.texts !== texts) {
      byId("account").dataset.texts = texts;
      byId("account").replaceChildren(...accounts.map(option));
    }
  }
  drawNames();
  refresh();
}

const names = () => accounts.find((known) => queryOf(known) === account)?.objects ?? [];
const count = () => names().find(([object]) => object === name)?.[1] ?? 0;

function drawNames() {
  if (!names().some(([object]) => object === name)) {
    name = names()[0]?.[0] ?? null;
    pages = [null];
  }
  const all = names().reduce((sum, [, objects]) => sum + objects, 0);
  byId("objects-count").textContent = grouped(all);
  byId("objects-empty").hidden = all > 0;
  const box = byId("names");
  const known = new Map([...box.querySelectorAll("label")].map((label) => [label.dataset.name, label]));
  let next = box.querySelector("label");
  for (const [object, objects] of names()) {
    let label = known.get(object);
    known.delete(object);
    if (!label) {
      const radio = el("input", { type: "radio", name: "object", value: object });
      label = el("label", { class: "name" }, radio, el("span", {}, object), el("span", { class: "count" }));
      label.dataset.name = object;
    }
    label.querySelector("input").checked = object === name;
    label.querySelector(".count").textContent = grouped(objects);
    if (label === next) next = next.nextElementSibling;
    else box.insertBefore(label, next);
  }
  for (const label of known.values()) label.remove();
}

async function load() {
  if (name === null) {
    rows = new Map();
    return draw();
  }
  const before = pages.at(-1) === null ? "" : `&before=${pages.at(-1)}`;
  const asked = [account, name, pages.at(-1)].join();
  const page = await get(`objects?${account}&object=${encodeURIComponent(name)}${before}`);
  if (asked !== [account, name, pages.at(-1)].join()) return;
  rows = new Map(page.objects.map(({ number, json, deliveries }) => [number, { json, deliveries, object: JSON.parse(json) }]));
  more = page.has_more;
  draw();
}

let drawn = null;

function draw() {
  const place = [account, name, pages.at(-1)].join();
  // The same number is a different object under another name, so no old row may remain.
  if (drawn !== place) grid.set([]);
  const arriving = drawn === place;
  drawn = place;
  grid.set(
    [...rows].map(([number, { json, object }]) => ({ key: number, stamp: json, cells: () => cells(number, object) })),
    { arriving },
  );
  byId("pager").hidden = pages.length === 1 && !more;
  byId("newer").disabled = pages.length === 1;
  byId("older").disabled = !more;
  const first = (pages.length - 1) * 20 + 1;
  byId("range").textContent = rows.size ? `${grouped(first)}–${grouped(first + rows.size - 1)} of ${grouped(count())}` : "";
}

const idOf = (number, object) => object.id ?? object.identifier ?? `no. ${number}`;

function telling(object) {
  const field = TELLING.find((field) => typeof object[field] === "string" && object[field] !== "");
  const payload = object.payload && typeof object.payload === "object" ? Object.values(object.payload).join(" · ") : "";
  const customer = field !== "customer" && typeof object.customer === "string" ? object.customer : "";
  return [field ? object[field] : "", customer, payload].filter(Boolean).join(" · ");
}

function createdOf(object) {
  const time = object.created ?? object.timestamp;
  if (typeof time === "number") return minuteOf(time * 1000);
  return typeof time === "string" ? time.replace("T", " ").slice(0, 16) : "";
}

function cells(number, object) {
  return [
    el("span", { class: "mono" }, idOf(number, object)),
    el("span", {}, telling(object)),
    el("span", { class: "quiet" }, createdOf(object)),
  ];
}

function open(number, byKey) {
  const row = rows.get(number);
  if (!row) return;
  shown = number;
  grid.mark(number);
  inspect({
    title: [`${name} `, el("span", { class: "mono" }, idOf(number, row.object))],
    focus: byKey,
    onClose: ({ moved }) => {
      const was = shown;
      shown = null;
      grid.mark(null);
      if (!moved) grid.focus(was);
    },
    nodes: [row.deliveries?.length ? deliveriesPart(row.deliveries) : null, jsonPart("Object", row.json)],
  });
}

/// Deliveries of an event to each endpoint.
function deliveriesPart(deliveries) {
  const tried = ({ at, status, error }) =>
    el("li", {}, `${momentOf(at)}  ${status ?? "no response"}`, error ? el("span", { class: "quiet" }, `  ${error}`) : null);
  const lines = deliveries.map(({ endpoint, state, attempts }) =>
    el("li", {}, el("span", { class: "mono" }, endpoint), el("span", { class: "tag" }, state), el("ol", {}, attempts.map(tried))));
  return part("Deliveries", el("ul", { class: "deliveries" }, lines));
}
