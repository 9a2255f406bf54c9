// The local clock and its controls.

import { byId } from "./dom.js";
import { change } from "./server.js";
import { dateOf, fromField, momentOf, spanOf, timeOf, toField } from "./time.js";

let clock = null;
let readAt = 0;

/// The current time of the local clock in milliseconds: a running clock advances between responses.
export const now = () => (clock.paused ? clock.now : clock.now + performance.now() - readAt);

export function start() {
  const advance = (seconds) => change("clock", { advance: seconds }, `Clock advanced by ${spanOf(seconds)}`);
  byId("advance-hour").addEventListener("click", () => advance(3600));
  byId("advance-day").addEventListener("click", () => advance(86400));
  byId("advance").addEventListener("submit", (event) => {
    event.preventDefault();
    advance(Number(byId("advance-amount").value) * Number(byId("advance-unit").value));
  });
  byId("set-clock").addEventListener("submit", (event) => {
    event.preventDefault();
    const time = fromField(byId("set-time").value);
    change("clock", { set: time / 1000 }, `Clock set to ${momentOf(time)} and paused`);
  });
  byId("stop-clock").addEventListener("click", () => {
    change("clock", { set: Math.floor(now() / 1000) }, "Clock paused");
  });
  byId("follow-clock").addEventListener("click", () => {
    change("clock", { resume: true }, "Clock follows real time");
  });
  setInterval(draw, 250);
}

export function update(state) {
  const first = clock === null;
  clock = state.clock;
  readAt = performance.now();
  if (first) byId("set-time").value = toField(now());
  draw();
}

const show = (node, text) => {
  if (node.textContent !== text) node.textContent = text;
};

function draw() {
  if (clock === null || document.hidden) return;
  show(byId("now").querySelector(".now-time"), timeOf(now()));
  show(byId("now").querySelector(".now-date"), dateOf(now()));
  const ahead = Math.round((now() - Date.now()) / 1000);
  const [distance, near] = [spanOf(Math.abs(ahead)), Math.abs(ahead) < 2];
  const side = near ? "" : `, ${distance} ${ahead > 0 ? "ahead" : "behind"}`;
  show(byId("pace"), clock.paused ? `Paused${side}` : near ? "Running in real time" : `Running${side}`);
  byId("pace").classList.toggle("paused", clock.paused);
  byId("stop-clock").disabled = clock.paused;
  byId("follow-clock").disabled = !clock.paused && near;
}
