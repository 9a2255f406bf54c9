// The page: every panel is notified of each change.

import * as clock from "./clock.js";
import { byId, el } from "./dom.js";
import * as faults from "./faults.js";
import * as inspector from "./inspector.js";
import * as objects from "./objects.js";
import * as requests from "./requests.js";
import { change, watch } from "./server.js";
import * as usage from "./usage.js";

const panels = [clock, faults, usage, requests, objects];

byId("address").textContent = location.origin;

byId("reset").addEventListener("click", () => byId("confirm").showModal());
byId("confirm").addEventListener("close", () => {
  const dialog = byId("confirm");
  if (dialog.returnValue === "reset") {
    inspector.close();
    change("reset", {}, "Everything was reset");
  }
  dialog.returnValue = "";
});

byId("account").addEventListener("change", usage.refresh);

inspector.start();
clock.start();
requests.start();
objects.start();
faults.start().catch(() => {});

watch({
  changed(state) {
    byId("address").title = state.program;
    for (const panel of panels) panel.update(state);
  },
  live(isLive) {
    byId("live").classList.toggle("on", isLive);
    byId("live").classList.toggle("off", !isLive);
    const text = isLive ? "live" : "no connection";
    if (byId("live").textContent !== text) byId("live").replaceChildren(el("span", {}, text));
  },
});
