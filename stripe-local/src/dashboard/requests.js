// The requests, newest first.

import { byId, el } from "./dom.js";
import { Grid } from "./grid.js";
import { close, facts, inspect, jsonPart, part } from "./inspector.js";
import { counted, grouped } from "./numbers.js";
import { get } from "./server.js";
import { momentOf, timeOf } from "./time.js";

/// Maximum number of requests that are kept here.
const MOST = 1000;

const known = new Map();
let total = 0;
/// Whether the program may have older requests: it discards them, but continues to count them.
let hasOlder = true;
let shown = null;
let asked = 0;

const grid = new Grid(byId("requests"), {
  label: "Requests, newest first",
  columns: ["Status", "Method", "Path", "Duration", "Time"],
  open: (number, { byKey = false } = {}) => open(number, byKey),
  moved: (number) => open(number, false),
});

export function start() {
  byId("requests-filter").addEventListener("input", () => draw());
  byId("requests-older").addEventListener("click", older);
}

/// Applies the changes.
export function update(state) {
  const first = known.size === 0;
  if (state.fresh) {
    known.clear();
    hasOlder = true;
    if (shown !== null && state.total_requests === 0) close();
  }
  for (const row of state.requests) known.set(row.number, row);
  total = state.total_requests;
  const numbers = [...known.keys()].sort((a, b) => a - b);
  for (const number of numbers.slice(0, Math.max(0, numbers.length - MOST))) known.delete(number);
  draw(!first && !state.fresh);
  if (shown !== null && state.requests.some((row) => row.number === shown)) open(shown, false);
}

function draw(arriving = false) {
  const words = byId("requests-filter").value.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = [...known.values()].sort((a, b) => b.number - a.number);
  const found = rows.filter((row) => {
    const text = `${row.method} ${row.path} ${outcome(row)}`.toLowerCase();
    return words.every((word) => (/^\d$/.test(word) ? String(row.status).startsWith(word) : text.includes(word)));
  });
  grid.set(
    found.map((row) => ({ key: row.number, stamp: `${row.outcome}${row.status}`, cells: () => cells(row) })),
    { arriving },
  );
  byId("requests-count").textContent = words.length
    ? `${grouped(found.length)} of ${counted(rows.length, "shown request")}`
    : grouped(total);
  byId("requests-empty").hidden = total > 0;
  byId("requests-older").hidden = !hasOlder || rows.length === 0 || rows.length >= Math.min(total, MOST);
}

async function older() {
  const oldest = Math.min(...known.keys());
  const { requests } = await get(`requests?before=${oldest}`);
  hasOlder = requests.length > 0;
  for (const row of requests) known.set(row.number, row);
  draw();
}

function cells(row) {
  return [
    status(row),
    el("span", { class: `method ${row.method === "GET" ? "quiet" : ""}` }, row.method),
    path(row),
    el("span", { class: "quiet" }, took(row)),
    el("time", { class: "quiet", datetime: new Date(row.at).toISOString() }, timeOf(row.at)),
  ];
}

/// A path whose common prefix is less prominent.
function path(row) {
  const [, version, rest] = row.path.match(/^(\/v\d\/)(.*)$/s) ?? [null, "", row.path];
  const account = row.account ? el("span", { class: "tag" }, row.account) : null;
  return el("span", { class: "path mono", title: row.path }, el("span", { class: "faint" }, version), rest, account);
}

function status(row) {
  const kind = row.outcome === "completed" ? `s${Math.floor(row.status / 100)}` : row.outcome === "pending" ? "open" : "s5";
  return el("span", { class: `status ${kind}` }, outcome(row));
}

function outcome(row) {
  if (row.outcome === "completed") return String(row.status);
  return { pending: "pending", disconnected: "disconnected" }[row.outcome] ?? "none";
}

const OUTCOMES = {
  pending: "No response yet",
  withheld: "No response: withheld by a fault",
  disconnected: "The client disconnected before the response",
};

const took = (row) =>
  row.took === null ? "" : row.took < 10 ? `${row.took.toFixed(1)} ms` : `${grouped(Math.round(row.took))} ms`;

async function open(number, byKey) {
  const turn = (asked += 1);
  const first = shown !== number;
  let request;
  try {
    request = await get(`requests/${number}`);
  } catch (error) {
    request = { ...known.get(number), params: [], headers: [], failed: error.message };
  }
  if (turn !== asked || (!first && shown !== number)) return;
  shown = number;
  grid.mark(number);
  const table = el(
    "table",
    { class: "params" },
    el("thead", { class: "hidden" }, el("tr", {}, el("th", { scope: "col" }, "Name"), el("th", { scope: "col" }, "Value"))),
    el("tbody", {}, request.params.map(([name, value]) => el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, value)))),
  );
  inspect({
    title: [status(request), ` ${request.method} `, el("span", { class: "mono" }, request.path)],
    focus: byKey,
    onClose: ({ moved }) => {
      shown = null;
      asked += 1;
      grid.mark(null);
      if (!moved) grid.focus(number);
    },
    nodes: [
      request.failed ? el("p", { class: "empty" }, request.failed) : null,
      facts([
        ["Outcome", OUTCOMES[request.outcome]],
        ["Request id", request.request_id],
        ["Idempotency key", request.idempotency_key],
        ["Response", request.replayed ? "Replayed for the same idempotency key" : null],
        ["Account", request.account],
        ["Received", momentOf(request.at)],
        ["Local clock", request.clock === undefined ? null : momentOf(request.clock * 1000)],
        ["Duration", took(request)],
      ]),
      part(
        counted(request.params.length, "param"),
        request.params.length ? table : el("p", { class: "quiet" }, "No params."),
      ),
      request.response === undefined ? null : jsonPart("Response", request.response),
      request.response_bytes === undefined ? null : part("Response", el("p", {}, counted(request.response_bytes, "byte"))),
      el("details", { class: "part" }, el("summary", {}, counted(request.headers.length, "header")), facts(request.headers)),
    ],
  });
}
