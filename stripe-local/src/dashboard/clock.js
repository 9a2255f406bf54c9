// The local clock, and what moves it.

import { byId } from "./dom.js";
import { change } from "./server.js";
import { dateOf, fromField, momentOf, spanOf, timeOf, toField } from "./time.js";

let clock = null;
let readAt = 0;

/// The local clock now, in milliseconds: a running one goes on between two answers.
export const now = () => (clock.standing ? clock.now : clock.now + performance.now() - readAt);

export function start() {
  const advance = (seconds) => change("clock", { advance: seconds }, `The clock is ${spanOf(seconds)} further`);
  byId("advance-hour").addEventListener("click", () => advance(3600));
  byId("advance-day").addEventListener("click", () => advance(86400));
  byId("advance").addEventListener("submit", (event) => {
    event.preventDefault();
    advance(Number(byId("advance-amount").value) * Number(byId("advance-unit").value));
  });
  byId("set-clock").addEventListener("submit", (event) => {
    event.preventDefault();
    const time = fromField(byId("set-time").value);
    change("clock", { set: time / 1000 }, `The clock stands at ${momentOf(time)}`);
  });
  byId("stop-clock").addEventListener("click", () => {
    change("clock", { set: Math.floor(now() / 1000) }, "The clock stands still");
  });
  byId("follow-clock").addEventListener("click", () => {
    change("clock", { resume: true }, "The clock follows this computer");
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
  show(byId("pace"), clock.standing ? `Stands still${side}` : near ? "Runs with this computer" : `Runs${side}`);
  byId("pace").classList.toggle("standing", clock.standing);
  byId("stop-clock").disabled = clock.standing;
  byId("follow-clock").disabled = !clock.standing && near;
}
