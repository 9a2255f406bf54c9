// Communication with the local Stripe that served this page.

import { say } from "./dom.js";

export async function get(path, options = {}) {
  return decode(await fetch(`/_local/${path}`, options));
}

/// Sends a change. If it fails, shows the failure and returns false.
export async function change(path, body, done) {
  try {
    await decode(
      await fetch(`/_local/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
    if (done) say(done);
    return true;
  } catch (error) {
    say(error.message, true);
    return false;
  }
}

async function decode(response) {
  const json = await response.json();
  if (!response.ok) throw new Error(json.error ?? `status ${response.status}`);
  return json;
}

/// Polls for changes while the page is visible.
export async function watch({ changed, live }) {
  let [run, after, pause] = ["", 0, 250];
  for (;;) {
    await visible();
    const leave = new AbortController();
    const hide = () => document.hidden && leave.abort();
    document.addEventListener("visibilitychange", hide);
    try {
      const state = await get(`state?run=${run}&after=${after}`, { signal: leave.signal });
      [run, after, pause] = [state.run, state.version, 250];
      live(true);
      changed(state);
    } catch (error) {
      if (leave.signal.aborted) continue;
      live(false, error);
      await new Promise((wake) => setTimeout(wake, pause));
      pause = Math.min(pause * 2, 4000);
    } finally {
      document.removeEventListener("visibilitychange", hide);
    }
  }
}

const visible = () =>
  new Promise((wake) => {
    if (!document.hidden) return wake();
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", look);
      wake();
    };
    document.addEventListener("visibilitychange", look);
  });

/// Calls `refresh` soon, and not more often than every `pause` milliseconds; one at a time.
export function throttled(refresh, pause) {
  let [waiting, again] = [false, false];
  return async function ask() {
    if (waiting) {
      again = true;
      return;
    }
    waiting = true;
    try {
      await refresh();
    } catch {
      // The next change requests it again; a lost connection is shown elsewhere.
    }
    setTimeout(() => {
      waiting = false;
      if (again) {
        again = false;
        ask();
      }
    }, pause);
  };
}
