// A browser watches and steers the built program, as a person would: by what is on the page, and by
// keyboard. Arguments: the program, the browser, and where to write the picture.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { createRequire } from "node:module";

import { chromium } from "playwright-core";

import { browse, END, fill } from "./day.mjs";
import { call, done, KEY, start } from "./program.mjs";

const [program, browserPath, picture] = process.argv.slice(2);
const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
/// How long something may take to be seen.
const SOON = 5000;
const DAY = 86400;

const { url, stop } = await start(program);
// Each launch has a fresh folder for the user's data.
const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS, timeout: 30_000 });
const complaints = [];
const foreign = [];
let steps = 0;

async function open(options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(SOON);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${url}/`)) foreign.push(request.url());
  });
  await page.goto(`${url}/`);
  await page.getByText("live", { exact: true }).waitFor();
  return page;
}

/// Waits until what `look` finds is what is expected.
async function seen(look, expected, what) {
  const end = Date.now() + SOON;
  for (;;) {
    const found = await look();
    try {
      assert.deepEqual(found, expected, what);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

async function step(name, act) {
  try {
    await act();
  } catch (error) {
    error.message = `${name}: ${error.message}`;
    throw error;
  }
  steps += 1;
  console.log(`  ${name}`);
}

/// Presses Tab until the control with that name has the focus, as somebody without a mouse does.
async function tabTo(page, name) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const control = page.locator(":focus");
    if ((await control.count()) === 0) continue;
    const text = await control.evaluate((node) => {
      const labels = [...(node.labels ?? [])].map((label) => label.textContent).join(" ");
      return node.getAttribute("aria-label") ?? (labels || node.textContent);
    });
    if (text.trim() === name) return control;
  }
  throw new Error(`Tab does not reach \`${name}\``);
}

const focus = (page) => page.locator("h1").evaluate(() => document.activeElement?.blur());
const row = (page, at = 0) => page.locator("#requests tbody tr").nth(at);
const cells = async (page, at) => {
  const texts = await row(page, at).locator("td").allInnerTexts();
  return texts.slice(0, 3);
};
const METER = {
  display_name: "API requests",
  event_name: "api_requests",
  "default_aggregation[formula]": "sum",
};

try {
  const page = await open({ colorScheme: "light" });

  await step("an empty page says what to do", async () => {
    await page.getByText("No requests yet.").waitFor();
    await page.getByText(`curl ${url}/v1/billing/`).waitFor();
    await page.getByText("No objects yet.").waitFor();
  });

  let meter;
  await step("requests appear as they come", async () => {
    const response = await call(url, "POST", "/v1/billing/meters", METER, { "idempotency-key": "meter-1" });
    meter = response.json;
    await seen(() => cells(page, 0), ["200", "POST", "/v1/billing/meters"]);
    await call(url, "GET", "/v1/billing/meters/mtr_gone");
    await seen(() => cells(page, 0), ["404", "GET", "/v1/billing/meters/mtr_gone"]);
    assert.match(await row(page).innerText(), /\d(\.\d)? ms\s+\d\d:\d\d:\d\d/);
  });

  await step("a request is opened, read and closed by keyboard alone", async () => {
    await focus(page);
    await page.locator("#requests-filter").focus();
    await page.keyboard.press("Tab");
    await seen(() => row(page, 0).evaluate((node) => node === document.activeElement), true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const inspector = page.getByRole("complementary");
    await inspector.getByText("meter-1").first().waitFor();
    const text = await inspector.innerText();
    assert.match(text, /Request id\s+req_/);
    assert.match(text, /default_aggregation\[formula\]\s+sum/);
    assert.match(text, new RegExp(`"id": "${meter.id}"`));
    assert.match(text, /"display_name": "API requests"/);
    await page.keyboard.press("Escape");
    await seen(() => inspector.isVisible(), false);
    await seen(() => row(page, 1).evaluate((node) => node === document.activeElement), true);
  });

  await step("no API key is shown", async () => {
    await row(page, 1).click();
    const inspector = page.getByRole("complementary");
    await inspector.getByText(/^\d+ headers$/).click();
    await inspector.getByText("Bearer [redacted]").waitFor();
    assert.ok(!(await page.content()).includes(KEY));
    await page.keyboard.press("Escape");
  });

  await step("what was sent is text, not markup", async () => {
    await done(url, "POST", "/v1/billing/meters", {
      ...METER,
      display_name: "<img src=x onerror=alert(1)>",
      event_name: "markup",
    });
    await page.getByRole("heading", { name: "<img src=x onerror=alert(1)>" }).waitFor();
    assert.equal(await page.locator("main img").count(), 0);
  });

  await step("objects are listed and opened by keyboard", async () => {
    await page.getByRole("radio", { name: /^billing\.meter\b/ }).focus();
    await seen(() => page.locator("#objects tbody tr").count(), 2);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const inspector = page.getByRole("complementary");
    await inspector.getByText(`"${meter.id}"`).first().waitFor();
    await page.keyboard.press("Escape");
  });

  await step("the clock is moved, and the next object is created then", async () => {
    await focus(page);
    const field = page.getByLabel("Date and time in UTC");
    await field.fill("2026-03-17T18:00:00");
    await field.press("Enter");
    await seen(() => page.locator(".now-time").innerText(), "18:00:00");
    await focus(page);
    await tabTo(page, "Advance 1 day");
    await page.keyboard.press("Enter");
    await seen(() => page.locator(".now-date").innerText(), "2026-03-18");
    const { created } = await done(url, "POST", "/v1/billing/meters", { ...METER, event_name: "later" });
    assert.equal(created, END + DAY);
    await page.getByRole("button", { name: "Real time" }).click();
    await page.getByText("Running in real time").waitFor();
    const now = await done(url, "POST", "/v1/billing/meters", { ...METER, event_name: "now" });
    assert.ok(Math.abs(now.created - Date.now() / 1000) < 5, String(now.created));
  });

  await step("a fault is added by keyboard and injected", async () => {
    await focus(page);
    await tabTo(page, "Return 500");
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "Pending faults" }).getByText("Return 500").waitFor();
    const failed = await call(url, "GET", "/v1/billing/meters");
    assert.equal(failed.status, 500);
    await seen(() => cells(page, 0), ["500", "GET", "/v1/billing/meters"]);
    assert.equal((await call(url, "GET", "/v1/billing/meters")).status, 200);
    await seen(() => page.locator("#faults-waiting li").count(), 0);
  });

  await step("a fault waits for its operation and can be cleared", async () => {
    await page.getByLabel("Next", { exact: true }).fill("2");
    await page.locator("#fault-operation").selectOption({ label: "billing.meter create" });
    await page.getByRole("button", { name: "Drop response" }).click();
    await page.getByText("billing.meter create", { exact: true }).last().waitFor();
    await page.getByRole("button", { name: "Time out" }).click();
    await seen(() => page.locator("#faults-count").innerText(), "4");
    assert.equal((await call(url, "GET", "/v1/billing/meters")).status, 200);
    await assert.rejects(call(url, "POST", "/v1/billing/meters", { ...METER, event_name: "lost" }));
    await seen(() => page.locator("#faults-count").innerText(), "3");
    await seen(() => cells(page, 0), ["none", "POST", "/v1/billing/meters"]);
    await page.getByRole("button", { name: "Clear all" }).click();
    await seen(() => page.locator("#faults-waiting li").count(), 0);
  });

  await step("reset empties, once it is confirmed", async () => {
    const button = page.getByRole("button", { name: "Reset everything…" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("Cancel").click();
    assert.ok((await page.locator("#requests tbody tr").count()) > 0);
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Reset everything" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("No requests yet.").waitFor();
    await page.getByText("No objects yet.").waitFor();
    assert.deepEqual((await done(url, "GET", "/v1/billing/meters")).data, []);
    await seen(() => cells(page, 0), ["200", "GET", "/v1/billing/meters"]);
  });

  let day;
  await step("usage is drawn, with the totals of what was sent", async () => {
    day = await fill(url);
    for (const [name, total] of Object.entries(day.totals)) {
      const card = page.getByRole("article", { name });
      await seen(() => card.locator(".total").innerText(), total.toLocaleString("en"), name);
      assert.ok((await card.locator("svg rect").count()) > 20, name);
      const shown = await card.locator("td.value").allInnerTexts();
      assert.equal(shown.length, 6);
      const sum = shown.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0);
      assert.equal(sum, total, "the customers shown and the rest are all there is");
    }
  });

  await step("a chart is read by keyboard", async () => {
    const slider = page.getByRole("slider", { name: "API requests over time", exact: true });
    await slider.focus();
    const heights = new Set();
    let sum = 0;
    for (let at = 0; at < 24; at += 1) {
      await page.keyboard.press("ArrowLeft");
      const text = await slider.getAttribute("aria-valuetext");
      heights.add(text);
      sum += Number(text.split(/\s+/).at(-1).replaceAll(",", ""));
    }
    assert.equal(heights.size, 24);
    assert.equal(sum, day.totals["API requests"]);
  });

  await step("all customers of a meter can be seen", async () => {
    const button = page.getByRole("article", { name: "API requests" }).getByRole("button");
    await button.focus();
    await page.keyboard.press("Enter");
    const inspector = page.getByRole("complementary");
    const values = await inspector.locator("td.value").allInnerTexts();
    const sum = values.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0);
    assert.equal(sum, day.totals["API requests"]);
    await page.keyboard.press("Escape");
    assert.ok(await button.evaluate((node) => node === document.activeElement));
  });

  await step("older requests and objects are paged", async () => {
    await browse(url, day);
    const rows = page.locator("#requests tbody tr");
    const page2 = await open();
    await seen(() => page2.locator("#requests tbody tr").count(), 100);
    await page2.getByRole("button", { name: "Show older requests" }).click();
    await seen(() => page2.locator("#requests tbody tr").count(), 200);
    await page2.context().close();
    assert.ok((await rows.count()) > 100);
    await page.getByRole("radio", { name: /^billing\.credit_grant\b/ }).check();
    await page.getByText("1–20 of 25").waitFor();
    await page.getByRole("button", { name: "Older", exact: true }).click();
    await page.getByText("21–25 of 25").waitFor();
    await seen(() => page.locator("#objects tbody tr").count(), 5);
    await page.getByRole("button", { name: "Newer" }).click();
    await page.getByText("1–20 of 25").waitFor();
  });

  await step("events are opened", async () => {
    await page.getByRole("radio", { name: /^event\b/ }).check();
    await page.locator("#objects tbody tr").first().click();
    const inspector = page.getByRole("complementary");
    await inspector.getByText('"billing.credit_grant.updated"').waitFor();
    await page.keyboard.press("Escape");
  });

  await step("requests are found", async () => {
    const filter = page.getByRole("searchbox");
    await filter.fill("meters 5");
    await seen(() => page.locator("#requests tbody tr").count(), 1);
    await filter.fill("");
  });

  await step("another site is refused", async () => {
    const refused = async (headers, method = "GET", path = "state") => {
      const { status, text } = await raw(`/_local/${path}`, { method, headers });
      assert.equal(status, 403, JSON.stringify(headers));
      assert.ok(!text.includes("billing.meter"));
    };
    const json = { "content-type": "application/json" };
    await refused({ host: "example.com" });
    await refused({ host: `example.com:${new URL(url).port}` }, "GET", "objects?object=billing.meter");
    await refused({ origin: "http://example.com" });
    await refused({ "sec-fetch-site": "cross-site" });
    await refused({ ...json, origin: "http://example.com" }, "POST", "reset");
    await refused({ ...json, origin: "null" }, "POST", "reset");
    await refused({ ...json, host: "example.com" }, "POST", "reset");
    const form = await raw("/_local/reset", { method: "POST", headers: { "content-type": "text/plain" } });
    assert.equal(form.status, 415);
    assert.ok((await done(url, "GET", "/v1/billing/meters")).data.length > 0);
  });

  await step("another site in the same browser is refused", async () => {
    const site = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end("<!doctype html><title>elsewhere</title>");
    });
    await new Promise((listening) => site.listen(0, "127.0.0.1", listening));
    const elsewhere = await (await browser.newContext()).newPage();
    await elsewhere.goto(`http://127.0.0.1:${site.address().port}/`);
    const read = await elsewhere.evaluate(async (url) => {
      const tried = (path, options) => fetch(url + path, options).then((response) => response.type, () => "refused");
      const headers = { "content-type": "application/json" };
      return [
        await tried("/_local/state"),
        await tried("/_local/reset", { method: "POST", headers, body: "{}" }),
        // Sent without asking before: the server itself has to refuse it.
        await tried("/_local/reset", { method: "POST", mode: "no-cors", body: "{}" }),
      ];
    }, url);
    assert.deepEqual(read, ["refused", "refused", "refused"]);
    await elsewhere.context().close();
    site.close();
    assert.ok((await done(url, "GET", "/v1/billing/meters")).data.length > 0);
  });

  await step("the picture is taken", async () => {
    await page.reload();
    await page.getByRole("radio", { name: /^billing\.credit_grant\b/ }).check();
    await page.getByText("1–20 of 25").waitFor();
    await seen(() => page.locator(".meter").count(), 3);
    await page.locator("#fault-requests").fill("2");
    await page.locator("#fault-operation").selectOption({ label: "billing.meter_event create" });
    await page.getByRole("button", { name: "Return 500" }).click();
    await page.getByRole("button", { name: "Delay", exact: true }).click();
    await seen(() => page.locator("#faults-waiting li").count(), 2);
    await page.locator("#toast.shown").waitFor({ state: "hidden" });
    await focus(page);
    await page.mouse.move(640, 50);
    await page.screenshot({ path: picture });
    await page.getByRole("button", { name: "Clear all" }).click();
  });

  for (const [name, options] of [
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["small", { viewport: { width: 360, height: 740 }, reducedMotion: "reduce" }],
  ]) {
    await step(`everything can be reached and read: ${name}`, async () => {
      const other = await open(options);
      await seen(() => other.locator(".meter").count(), 3);
      await accessible(other);
      await row(other).click();
      await other.getByRole("complementary").getByText("Request id").waitFor();
      await accessible(other);
      const wider = await other.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `the page is ${wider} px wider than its window`);
      await other.context().close();
    });
  }

  await step("a page that lost its server says so, and one whose server ends does not hang", async () => {
    stop();
    await page.getByText("no connection", { exact: true }).waitFor();
  });

  // That the server went away is an error on the console.
  const unexpected = complaints.filter((text) => !/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE/.test(text));
  assert.deepEqual(unexpected, [], "the console is silent");
  assert.deepEqual(foreign, [], "nothing is loaded from elsewhere");
  console.log(`page: ${steps} steps ok`);
} finally {
  await browser.close();
  stop();
}

/// A request with headers that `fetch` would not let through.
function raw(path, { method, headers }) {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, headers, timeout: SOON }, (response) => {
      let text = "";
      response.on("data", (piece) => (text += piece));
      response.on("end", () => resolve({ status: response.statusCode, text }));
    });
    sent.on("error", reject);
    sent.end(method === "POST" ? "{}" : undefined);
  });
}

/// What axe finds wrong, none of it let through.
async function accessible(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => window.axe.run());
  const problems = found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`,
  );
  assert.deepEqual(problems, []);
  assert.ok(found.passes.length > 20, "axe looked");
}
