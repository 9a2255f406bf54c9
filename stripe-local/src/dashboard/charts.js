// Bars over time, stacked by customer.

import { el, svg } from "./dom.js";
import { rounded } from "./numbers.js";
import { dateOf, timeOf } from "./time.js";

/// Lengths of a bar's time in seconds, and their names.
const STEPS = [
  [60, "minute"], [300, "5 minutes"], [900, "15 minutes"], [3600, "hour"], [10800, "3 hours"],
  [21600, "6 hours"], [86400, "day"], [604800, "week"], [2592000, "30 days"], [31536000, "365 days"],
];
const FEWEST_BARS = 12;

/// Sorts points into bars: `{ step, from, bars }`, where `bars[i][s]` is series `s` in bar `i`.
export function sorted(series, formula, mostBars) {
  const times = series.flatMap(({ points }) => points.map(([time]) => time));
  if (times.length === 0) return null;
  const [first, last] = times.reduce(([a, b], time) => [Math.min(a, time), Math.max(b, time)], [Infinity, -Infinity]);
  const bar = (time, step) => Math.floor(time / step);
  const [step, unit] = STEPS.find(([step]) => bar(last, step) - bar(first, step) < mostBars) ?? STEPS.at(-1);
  const end = bar(last, step);
  const begin = Math.max(Math.min(bar(first, step), end - FEWEST_BARS + 1), end - 5 * mostBars);
  const bars = Array.from({ length: end - begin + 1 }, () => new Array(series.length).fill(null));
  series.forEach(({ points }, at) => {
    for (const [time, value] of points) {
      const place = bars[bar(time, step) - begin];
      if (!place) continue;
      place[at] = formula === "last" ? Number(value) : (place[at] ?? 0) + Number(value);
    }
    // The last value applies until the next one.
    if (formula === "last") bars.reduce((held, place) => (place[at] ??= held), null);
  });
  return { step, unit, from: begin * step, bars };
}

/// Draws bars. `chosen` is called with the bar that is selected with the arrow keys or the mouse,
/// or null.
export function chart({ step, unit, from, bars }, { label, chosen }) {
  const sums = bars.map((values) => values.reduce((sum, value) => sum + Math.max(0, value ?? 0), 0));
  const top = Math.max(...sums) || 1;
  const picture = svg("svg", { viewBox: `0 0 ${bars.length} 100`, preserveAspectRatio: "none", "aria-hidden": "true" });
  for (const y of [0.5, 50, 99.5]) picture.append(svg("line", { x1: 0, x2: bars.length, y1: y, y2: y, class: "rule" }));
  const mark = svg("rect", { y: 0, width: 1, height: 100, class: "mark", visibility: "hidden" });
  picture.append(mark);
  bars.forEach((values, at) => {
    let y = 100;
    values.forEach((value, index) => {
      const height = (Math.max(0, value ?? 0) / top) * 100;
      if (height === 0) return;
      y -= height;
      picture.append(svg("rect", { x: at + 0.1, width: 0.8, y, height, class: `series-${index}` }));
    });
  });
  const time = (at) => (from + at * step) * 1000;
  const long = bars.length * step > 2 * 86400;
  const words = (at) => (step >= 86400 ? dateOf(time(at)) : long ? `${dateOf(time(at)).slice(5)} ${timeOf(time(at)).slice(0, 5)}` : timeOf(time(at)).slice(0, 5));
  const span = (at) => (step >= 86400 ? words(at) : `${words(at)}–${timeOf(time(at + 1)).slice(0, 5)}`);
  const peak = `at most ${rounded(top)} per ${unit}`;
  const readout = el("p", { class: "readout" }, peak);
  const ends = el("p", { class: "ends", "aria-hidden": "true" },
    [0, Math.floor(bars.length / 2), bars.length - 1].map((at) => el("span", {}, words(at))));
  const box = el("div", {
    class: "bars", tabindex: "0", role: "slider", "aria-label": label,
    "aria-valuemin": "0", "aria-valuemax": String(bars.length - 1),
  }, picture);
  let place = null;
  const choose = (at) => {
    if (at === place) return;
    place = at;
    const said = at === null ? peak : `${span(at)}  ${rounded(sums[at])}`;
    readout.textContent = said;
    box.setAttribute("aria-valuenow", String(at ?? bars.length - 1));
    box.setAttribute("aria-valuetext", said);
    mark.setAttribute("visibility", at === null ? "hidden" : "visible");
    if (at !== null) mark.setAttribute("x", String(at));
    chosen(at === null ? null : bars[at]);
  };
  box.setAttribute("aria-valuenow", String(bars.length - 1));
  box.setAttribute("aria-valuetext", peak);
  const limit = (at) => Math.max(0, Math.min(bars.length - 1, at));
  box.addEventListener("keydown", (event) => {
    const here = place ?? bars.length;
    const to = { ArrowLeft: here - 1, ArrowDown: here - 1, ArrowRight: here + 1, ArrowUp: here + 1, Home: 0, End: bars.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(limit(to));
  });
  box.addEventListener("blur", () => choose(null));
  box.addEventListener("pointermove", (event) => {
    const { left, width } = box.getBoundingClientRect();
    choose(limit(Math.floor(((event.clientX - left) / width) * bars.length)));
  });
  box.addEventListener("pointerleave", () => choose(null));
  return el("div", { class: "chart" }, readout, box, ends);
}
