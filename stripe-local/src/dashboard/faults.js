// Fault injection: pending faults, and the buttons that add one.

import { byId, el } from "./dom.js";
import { counted, grouped } from "./numbers.js";
import { change, get } from "./server.js";

let operations = [];

export async function start() {
  byId("fault-requests").addEventListener("input", () => {
    byId("fault-noun").textContent = byId("fault-requests").value === "1" ? "request" : "requests";
  });
  byId("fault-effects").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) add(button);
  });
  byId("faults-clear").addEventListener("click", async () => {
    // The button disappears; move the focus, so that it is not lost for keyboard users.
    byId("fault-requests").focus();
    await change("faults/clear", {}, "Pending faults cleared");
  });
  operations = (await get("operations")).operations;
  const list = operations.find(({ operation, path }) => operation === "list" && !path.includes("{"));
  byId("try").textContent = `curl ${location.origin}${list?.path ?? "/v1/…"} -u sk_test_local:`;
  const groups = new Map();
  operations.forEach((operation, index) => {
    const group = operation.object ?? operation.resource;
    if (!groups.has(group)) groups.set(group, el("optgroup", { label: group }));
    groups.get(group).append(el("option", { value: index }, `${group} ${operation.operation}`));
  });
  byId("fault-operation").append(...[...groups].sort(([a], [b]) => a.localeCompare(b)).map(([, group]) => group));
}

function add(button) {
  const requests = byId("fault-requests");
  const seconds = byId("fault-seconds");
  if (!requests.reportValidity()) return;
  const { effect, status } = button.dataset;
  const fault = { effect, requests: Number(requests.value) };
  if (status) fault.status = Number(status);
  if (effect === "delay" || effect === "straggle") {
    if (!seconds.reportValidity()) return;
    fault.seconds = Number(seconds.value);
  }
  const operation = operations[byId("fault-operation").value];
  if (operation) [fault.resource, fault.operation] = [operation.resource, operation.operation];
  change("faults", fault, `${button.textContent}: the next ${counted(fault.requests, "request")}`);
}

export function update(state) {
  const total = state.faults.reduce((sum, fault) => sum + fault.left, 0);
  byId("faults-count").textContent = total ? grouped(total) : "";
  byId("faults-clear").hidden = state.faults.length === 0;
  byId("faults-waiting").replaceChildren(...state.faults.map(line));
}

function line(fault) {
  const known = operations.find(({ resource, operation }) => resource === fault.resource && operation === fault.operation);
  if (!("operation" in fault)) {
    const times = fault.left === null ? "" : `${grouped(fault.left)} ×`;
    return el("li", {}, el("span", { class: "times" }, times), el("span", { class: "what" }, what(fault)));
  }
  const of = fault.operation ? `${known?.object ?? fault.resource} ${fault.operation}` : "all operations";
  return el(
    "li",
    {},
    el("span", { class: "times" }, `${grouped(fault.left)} ×`),
    el("span", { class: "what" }, what(fault)),
    el("span", { class: "quiet of" }, of),
  );
}

function report({ lost, seconds, samples, idempotency_keys_only: keys }) {
  if (lost) return "Lose error report";
  const parts = [];
  if (seconds !== null) parts.push(`${counted(seconds, "second")} late`);
  if (samples !== null) parts.push(counted(samples, "sample"));
  if (keys) parts.push("idempotency keys only");
  return `Error report: ${parts.join(", ")}`;
}

function what({ effect, detail }) {
  switch (effect) {
    case "status": return `Return ${detail}`;
    case "delay": return `Delay by ${detail} s`;
    case "timeout": return "Time out";
    case "truncate_response": return "Truncate response";
    case "stall_response": return "Stall response";
    case "reset": return "Reset";
    case "straggle": return `Arrive ${counted(detail, "second")} late`;
    case "fail_before_effect": return "Fail with 500, without effect";
    case "fail_after_effect": return "Fail with 500, with effect";
    case "summary_lag": return `Count usage ${counted(detail, "second")} later`;
    case "reject_events": return `Reject meter event: ${detail}`;
    case "error_reports": return report(detail);
    default: return "Drop response";
  }
}
