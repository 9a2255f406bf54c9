// A day at a company that sells an API: customers, meters and what was used, the same in each run.

import { call, done, steer } from "./program.mjs";

/// The end of the day that is told of: 2026-03-17 18:00 UTC.
export const END = 1773770400;
const HOUR = 3600;

const PEOPLE = `Northwind Analytics, Halden Robotics, Pelican Freight, Quartz Health, Ostara Foods,
  Lumen Legal, Brightwater Labs, Cobalt Games, Driftwood Media, Ember Energy, Fathom Maps,
  Granite Insurance, Harbor Retail, Ivory Systems, Juniper Travel, Kestrel Security, Larkspur Bank,
  Meridian Studios, Nimbus Weather, Orchard Learning, Paragon Steel, Quill Publishing, Redwood Telecom,
  Sable Motors, Tern Logistics, Umber Coffee, Vesper Cinemas, Willow Care, Xenon Optics, Yarrow Farms,
  Zephyr Air, Alder Homes, Basalt Mining, Cedar Events`.split(",").map((name) => name.trim());

const METERS = [
  { name: "API requests", event: "api_requests", formula: "sum", scale: 900, share: 0.5 },
  { name: "Tokens generated", event: "tokens", formula: "sum", scale: 42000, share: 0.35 },
  { name: "Exports", event: "exports", formula: "count", scale: 1, share: 0.12 },
];

const GRANTS = ["Welcome credit", "Pilot", "Goodwill", "Referral", "Startup plan"];

/// Random numbers that are the same in each run.
function random(seed) {
  return () => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296;
  };
}

/// Fills the program with the day; gives what has to be seen of it: the total of each meter.
export async function fill(url) {
  const chance = random(11);
  await steer(url, "clock", { set: END - 24 * HOUR });
  const customers = [];
  for (const name of PEOPLE) {
    const id = `cus_${name.toLowerCase().replace(" ", "_")}`;
    customers.push({ id, size: 0.02 + chance() ** 6 });
  }
  const totals = {};
  // The newest is shown first.
  for (const { name, event, formula } of [...METERS].reverse()) {
    totals[name] = 0;
    await done(url, "POST", "/v1/billing/meters", {
      display_name: name,
      event_name: event,
      "default_aggregation[formula]": formula,
    });
  }
  for (let hour = 0; hour < 24; hour += 1) {
    const ofDay = (END / HOUR - 24 + hour) % 24;
    const busy = 0.25 + Math.max(0, Math.sin(((ofDay - 6) / 15) * Math.PI));
    await steer(url, "clock", { set: END - (24 - hour) * HOUR + 1800 });
    const reports = [];
    for (const { name, event, formula, scale, share } of METERS) {
      for (const customer of customers) {
        if (chance() > share * (0.4 + busy * 0.4 + customer.size)) continue;
        const value = Math.ceil(scale * customer.size * busy * (0.7 + 0.6 * chance()));
        totals[name] += formula === "count" ? 1 : value;
        reports.push({ event_name: event, "payload[stripe_customer_id]": customer.id, "payload[value]": value });
      }
    }
    const grant = GRANTS[hour % GRANTS.length];
    await done(url, "POST", "/v1/billing/credit_grants", credit(grant, customers[hour], 5000));
    for (const report of reports) await done(url, "POST", "/v1/billing/meter_events", report);
  }
  await steer(url, "clock", { set: END });
  return { totals, customers };
}

function credit(name, customer, value) {
  return {
    name,
    customer: customer.id,
    category: "promotional",
    "amount[type]": "monetary",
    "amount[monetary][currency]": "eur",
    "amount[monetary][value]": value,
    "applicability_config[scope][price_type]": "metered",
  };
}

/// What an afternoon of requests looks like.
export async function browse(url, { customers }) {
  const key = (key) => ({ "idempotency-key": key });
  const meters = await done(url, "GET", "/v1/billing/meters", { limit: 3 });
  await call(url, "GET", "/v1/billing/credit_grants/credgr_gone");
  const grant = await done(url, "POST", "/v1/billing/credit_grants", credit("Spring campaign", customers[30], 20000));
  await done(url, "POST", `/v1/billing/credit_grants/${grant.id}`, { "metadata[campaign]": "spring" });
  await steer(url, "faults", { effect: "rate_limited", requests: 1 });
  await call(url, "GET", "/v1/billing/credit_grants", { limit: 10 });
  await done(url, "GET", "/v1/billing/credit_grants", { limit: 10 });
  await call(url, "POST", "/v1/billing/meter_events", { event_name: "api_requests" });
  await steer(url, "faults", { effect: "status", status: 500, requests: 1 });
  await call(url, "POST", "/v1/billing/meters", { display_name: "Storage" }, key("meter-storage"));
  await done(url, "GET", `/v1/billing/meters/${meters.data[0].id}`);
  await done(url, "POST", "/v1/billing/alerts", {
    title: "Above a million tokens",
    alert_type: "usage_threshold",
    "usage_threshold[gte]": 1000000,
    "usage_threshold[meter]": meters.data[1].id,
    "usage_threshold[recurrence]": "one_time",
  });
  await done(url, "GET", "/v1/billing/credit_grants", { customer: customers[30].id });
}
