// Meters, and the usage of each customer over time.

import { chart, sorted } from "./charts.js";
import { byId, el } from "./dom.js";
import { inspect } from "./inspector.js";
import { account } from "./objects.js";
import { counted, grouped, rounded, sum } from "./numbers.js";
import { get, throttled } from "./server.js";

/// Number of customers with a separate color.
const COLOURS = 5;
const MOST_BARS = 48;

let meters = [];
let texts = new Map();

export const refresh = throttled(load, 1000);

export function update(state) {
  byId("usage").hidden = !state.usage;
  if (state.usage) refresh();
}

async function load() {
  meters = (await get(`usage?${account}`)).meters;
  byId("usage-count").textContent = meters.length ? counted(meters.length, "meter") : "";
  const box = byId("meters");
  if (meters.length === 0) {
    texts = new Map();
    const hint = "Create a billing.meter and report a billing.meter_event: what each customer used is drawn here.";
    return box.replaceChildren(el("p", { class: "empty" }, hint));
  }
  // A chart that is being viewed stays unchanged: only a meter that changed is drawn again.
  const old = new Map([...box.children].map((card) => [card.dataset.meter, card]));
  const fresh = new Map();
  const cards = meters.map((meter) => {
    const text = JSON.stringify(meter);
    fresh.set(meter.id, text);
    const known = old.get(meter.id);
    if (known && texts.get(meter.id) === text) return known;
    const card = draw(meter);
    card.dataset.meter = meter.id;
    return card;
  });
  texts = fresh;
  const focused = document.activeElement?.closest?.(".meter")?.dataset.meter;
  const kind = document.activeElement?.getAttribute("role");
  if (cards.length !== box.children.length || cards.some((card, at) => card !== box.children[at])) {
    box.replaceChildren(...cards);
    const card = cards.find((card) => card.dataset.meter === focused);
    if (focused) card?.querySelector(kind === "slider" ? ".bars" : "button")?.focus();
  }
}

/// The customers with the most usage, and the others as one. The program lists some and adds up the
/// others.
function shares(meter, most) {
  const { customers, rest } = meter;
  if (rest.customers === 0 && customers.length <= most + 1) return customers;
  const unnamed = customers.slice(most);
  return [
    ...customers.slice(0, most),
    {
      rest: unnamed.length + rest.customers,
      total: sum([...unnamed, rest].map(({ total }) => total)),
      each: [...unnamed, rest],
    },
  ];
}

/// Bars of the displayed customers. The others are sorted separately and added up: the last value
/// of each customer counts, not the last value of all.
function bars(meter, series) {
  const each = series.flatMap((one) => one.each ?? [one]);
  const data = sorted(each, meter.formula, MOST_BARS);
  if (!data) return null;
  const owner = series.flatMap((one, at) => (one.each ?? [one]).map(() => at));
  const fold = (values) => {
    const sums = new Array(series.length).fill(0);
    values.forEach((value, at) => (sums[owner[at]] += value ?? 0));
    return sums;
  };
  return { ...data, bars: data.bars.map(fold) };
}

/// The last color is for all customers without a separate one.
const swatch = (at) => el("span", { class: `swatch series-${Math.min(at, COLOURS)}`, "aria-hidden": "true" });

/// The proportion of the largest value. The others are several customers and are not compared.
function share(customer, largest) {
  if (customer.rest) return el("td");
  const bar = el("span", { class: "share" });
  bar.style.width = `${Math.max(0, (Number(customer.total) / largest) * 100)}%`;
  return el("td", { class: "bar", "aria-hidden": "true" }, bar);
}

/// A table of customers, and the cells with their totals.
function table(customers) {
  const largest = Math.max(...customers.filter(({ rest }) => !rest).map(({ total }) => Number(total)), 0) || 1;
  const values = customers.map(({ total }) => el("td", { class: "value" }, grouped(total)));
  const name = (customer) =>
    customer.rest
      ? el("span", { class: "quiet" }, `${grouped(customer.rest)} more`)
      : el("span", { class: "mono" }, customer.customer);
  const lines = customers.map((customer, at) =>
    el("tr", {}, el("th", { scope: "row" }, swatch(at), name(customer)), share(customer, largest), values[at]));
  const head = el("tr", {}, el("th", { scope: "col" }, "Customer"), el("td"), el("th", { scope: "col" }, "Usage"));
  const columns = el("colgroup", {}, ["who", "bar", "value"].map((name) => el("col", { class: name })));
  return [el("table", { class: "customers" }, columns, el("thead", { class: "hidden" }, head), el("tbody", {}, lines)), values];
}

const nameOf = (meter) => meter.display_name || meter.event_name;

function draw(meter) {
  const series = shares(meter, COLOURS);
  const head = el(
    "header",
    {},
    el("h3", {}, nameOf(meter),
      meter.status && meter.status !== "active" ? el("span", { class: "tag" }, meter.status) : null),
    el("p", { class: "total" }, grouped(meter.total)),
    el("p", { class: "mono quiet event" }, `${meter.formula} of ${meter.event_name}`),
  );
  return el("article", { class: "meter", "aria-label": nameOf(meter) }, head, body(meter, series));
}

function body(meter, series) {
  const data = bars(meter, series);
  if (!data) return [el("p", { class: "empty" }, "No usage yet.")];
  const [customers, values] = table(series);
  const picture = chart(data, {
    label: `${nameOf(meter)} over time`,
    chosen: (bar) => values.forEach((cell, at) => {
      cell.textContent = bar === null ? grouped(series[at].total) : rounded(bar[at]);
      cell.classList.toggle("of-bar", bar !== null);
    }),
  });
  if (!series.at(-1)?.rest) return [picture, customers];
  const text = meter.rest.customers
    ? `List ${grouped(meter.customers.length)} of ${grouped(meter.customer_count)} customers`
    : `List all ${grouped(meter.customer_count)} customers`;
  const button = el("button", { type: "button", class: "plain small all" }, text);
  button.addEventListener("click", () => inspectMeter(meter, button));
  return [picture, customers, button];
}

function inspectMeter(meter, opener) {
  const picture = chart(bars(meter, shares(meter, COLOURS)), {
    label: `${nameOf(meter)} over time, larger`,
    chosen: () => {},
  });
  picture.classList.add("large");
  const [customers] = table(shares(meter, meter.customers.length));
  inspect({
    title: nameOf(meter),
    focus: true,
    onClose: ({ moved }) => {
      if (!moved && opener.isConnected) opener.focus();
    },
    nodes: [picture, customers],
  });
}
