// The built program, and requests to it.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export const KEY = "sk_test_page_must_never_be_shown";

/// Starts the program on a free port; `{ url, stop }`.
export async function start(path) {
  const child = spawn(path, ["--port", "0", "--quiet"], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = (await lines.next()).value ?? "";
  const url = first.match(/ listens on (http:\/\/\S+)$/)?.[1];
  const second = (await lines.next()).value ?? "";
  if (!url || !second.includes(`${url}/ in a browser`)) {
    child.kill();
    throw new Error(`the program said: ${first} / ${second}`);
  }
  return { url, stop: () => child.kill() };
}

/// A request as any client would make it, params as a form.
export async function call(url, method, path, params = {}, headers = {}) {
  const form = new URLSearchParams(params).toString();
  const response = await fetch(url + path + (method === "GET" && form ? `?${form}` : ""), {
    method,
    headers: {
      authorization: `Bearer ${KEY}`,
      "content-type": "application/x-www-form-urlencoded",
      ...headers,
    },
    body: method === "GET" ? undefined : form,
  });
  return { status: response.status, id: response.headers.get("request-id"), json: await response.json() };
}

/// `call` that has to succeed.
export async function done(...request) {
  const { status, json } = await call(...request);
  if (status !== 200) throw new Error(`${request[1]} ${request[2]}: ${status} ${JSON.stringify(json)}`);
  return json;
}

/// Steers the program as the page does.
export async function steer(url, what, body) {
  const response = await fetch(`${url}/_local/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${what}: ${response.status} ${await response.text()}`);
}
