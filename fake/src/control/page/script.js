"use strict";

const ROWS = 50;
const MOST_REQUESTS = 200;
const KINDS = [
  "status", "html", "latency", "reset", "stream-reset", "go-away", "silence", "gzip", "truncated", "slow",
  "primary-limit", "secondary-limit", "page-shift", "list-lag", "deletion-lag", "name-filter-miss", "lying-busy",
  "busy-lag", "busy-after-job", "clock-skew",
];
const DEFAULTS = {
  status: { status: 503 },
  html: { status: 502 },
  latency: { milliseconds: 500 },
  "stream-reset": { code: 7 },
  slow: { bytes: 100, milliseconds: 100 },
  "primary-limit": { seconds: 60 },
  "secondary-limit": { seconds: 60 },
  "page-shift": { items: 1 },
  "list-lag": { seconds: 10 },
  "deletion-lag": { seconds: 10 },
  "busy-lag": { seconds: 60 },
  "busy-after-job": { seconds: 30 },
  "clock-skew": { seconds: 60 },
};

const $ = (id) => document.getElementById(id);
let page = 1;
let pages = 1;
let generation = null;
let frozen = false;
let scopes = "";

// ---- the control API

let token = sessionStorage.getItem("control-token");

async function send(path, method = "GET", body = undefined) {
  const headers = {};
  if (token) headers.authorization = `Bearer ${token}`;
  if (body !== undefined) headers["content-type"] = "application/json";
  const response = await fetch(`/_fake${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (response.status === 401 && $("login").hidden) {
    $("login").hidden = false;
    $("token").focus();
  }
  if (!response.ok) {
    const { message } = await response.json().catch(() => ({}));
    throw new Error(message || `${method} ${path} failed with ${response.status}`);
  }
  return response;
}

function say(text, failed = false) {
  $("message").textContent = text;
  $("message").classList.toggle("error", failed);
}

// Sends the request of a button and shows whether it succeeded.
async function act(done, path, method, body) {
  try {
    await send(path, method, body);
    say(done);
  } catch (error) {
    say(error.message, true);
  }
}

// ---- events

async function listen() {
  for (;;) {
    try {
      const response = await send("/events");
      $("login").hidden = true;
      connection("connected", "connected");
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = "";
      for (;;) {
        const { value, done } = await reader.read();
        if (done) break;
        text += value;
        const events = text.split("\n\n");
        text = events.pop();
        for (const event of events) {
          const data = event.split("\n").find((line) => line.startsWith("data: "));
          if (data) show(JSON.parse(data.slice(6)));
        }
      }
      connection("failed", "the fake has stopped");
    } catch (error) {
      connection("failed", "not connected");
      if (!$("login").hidden) {
        say(error.message, true);
        return;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function connection(state, text) {
  $("connection").dataset.state = state;
  $("connection").textContent = text;
}

// ---- the state

function show(state) {
  if (generation !== state.generation) {
    generation = state.generation;
    $("request-rows").replaceChildren();
  }
  frozen = state.clock.frozen;
  $("now").textContent = state.clock.now.replace("T", " ").replace(/\.\d+Z$/, " UTC");
  $("now").dateTime = state.clock.now;
  $("frozen").hidden = !frozen;
  $("freeze").textContent = frozen ? "Resume" : "Freeze";
  showRequests(state);
  showFaults(state.faults);
  showLimits(state.limits);
  showScopes(state.scopes);
  if ($("runner-rows").dataset.version !== `${state.generation}.${state.version}`) {
    $("runner-rows").dataset.version = `${state.generation}.${state.version}`;
    refreshRunners();
  }
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// Updates the rows of a list. Rows that have not changed stay in the document, so they keep the keyboard focus. If the
// focused row is removed, the focus moves to the row that takes its place, or to the heading.
function fill(body, items, key, make) {
  const old = new Map([...body.children].map((row) => [row.dataset.key, row]));
  const rows = items.map((item) => {
    const signature = JSON.stringify(item);
    const found = old.get(String(key(item)));
    if (found && found.dataset.signature === signature) return found;
    const row = make(item);
    row.dataset.key = key(item);
    row.dataset.signature = signature;
    if (found) {
      const focused = found.contains(document.activeElement) ? document.activeElement.dataset.action : null;
      found.replaceWith(row);
      if (focused !== null) (row.querySelector(`[data-action="${focused}"]`) || row.querySelector("button"))?.focus();
    }
    return row;
  });
  const current = new Set(rows);
  let lost = null;
  [...body.children].forEach((row, place) => {
    if (current.has(row)) return;
    if (row.contains(document.activeElement)) lost = place;
    row.remove();
  });
  rows.forEach((row, place) => {
    if (body.children[place] !== row) body.insertBefore(row, body.children[place] || null);
  });
  if (lost !== null) {
    const next = rows[Math.min(lost, rows.length - 1)]?.querySelector("button");
    (next || body.closest("section").querySelector("h2")).focus();
  }
}

function showRequests({ requests, requests_received: received }) {
  const body = $("request-rows");
  if (received === 0) body.replaceChildren();
  $("received").textContent = received === 0 ? "no requests yet" : `${received.toLocaleString("en")} received, newest first`;
  for (const request of requests) {
    const row = element("tr");
    row.append(element("td", request.received_at.slice(11, 23), { class: "fixed" }));
    const failed = request.status === 0 || request.status >= 400;
    const status = element("td");
    const text = request.status === 0 ? "no response" : request.status;
    status.append(element("span", text, { class: "state", "data-state": failed ? "failed" : "idle" }));
    row.append(status);
    const what = element("td", undefined, { class: "long" });
    what.append(element("code", `${request.method} ${request.path}`));
    if (request.limited) what.append(" (sent during a rate limit)");
    row.append(what);
    row.append(element("td", request.counted ? "1" : "0"));
    row.append(element("td", request.faults.join(", "), { class: "faults" }));
    body.prepend(row);
  }
  while (body.children.length > MOST_REQUESTS) body.lastElementChild.remove();
}

function showFaults(faults) {
  fill($("fault-list"), faults, ({ id }) => id, ({ id, hits, fault }) => {
    const { kind, ...rest } = fault;
    const details = Object.entries(rest).map(([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`);
    const row = element("li");
    const text = element("span");
    text.append(element("strong", kind), ` ${details.join(", ")} `, element("span", `${hits.toLocaleString("en")} ${hits === 1 ? "hit" : "hits"}`, { class: "state" }));
    const remove = element("button", "Remove", { type: "button", "aria-label": `Remove fault ${kind}`, "data-action": "remove" });
    remove.addEventListener("click", () => act("Removed the fault.", `/faults/${id}`, "DELETE"));
    row.append(text, remove);
    return row;
  });
}

function showLimits({ rate_limits: limits, more }) {
  $("limit-note").textContent = limits.length === 0 ? "no requests yet" : more > 0 ? `and ${more} more` : "";
  fill($("limit-rows"), limits, ({ credential }) => credential, (limit) => {
    const row = element("tr");
    row.append(element("th", limit.credential, { scope: "row" }));
    row.append(element("td", limit.used.toLocaleString("en")));
    row.append(element("td", limit.remaining.toLocaleString("en")));
    row.append(element("td", limit.reset.slice(11, 19), { class: "fixed" }));
    return row;
  });
}

function showScopes(list) {
  $("scope-note").textContent = list.length === 0 ? "none" : "";
  fill($("scope-rows"), list, ({ id }) => id, (scope) => {
    const row = element("tr");
    row.append(element("th", scope.path, { scope: "row" }));
    for (const count of [scope.runners, scope.online, scope.busy]) row.append(element("td", count.toLocaleString("en")));
    return row;
  });
  const names = JSON.stringify(list.map(({ id, path }) => [id, path]));
  if (names === scopes) return;
  scopes = names;
  const chosen = $("scope").value;
  const options = list.map(({ id, path }) => element("option", path, { value: id }));
  $("scope").replaceChildren(element("option", "everything", { value: "" }), ...options);
  $("scope").value = list.some(({ id }) => String(id) === chosen) ? chosen : "";
}

// ---- runners

let loading = null;
let again = false;
let announce = false;

// Loads the runners with one request at a time. If something changes during a request, sends one more request after it.
function refreshRunners() {
  again = loading !== null;
  loading ??= loadRunners().finally(() => {
    loading = null;
    if (again) refreshRunners();
  });
}

async function loadRunners() {
  const query = new URLSearchParams({ page, per_page: ROWS });
  for (const name of ["text", "status", "scope"]) if ($(name).value) query.set(name, $(name).value);
  let found;
  try {
    found = await (await send(`/runners?${query}`)).json();
  } catch (error) {
    say(error.message, true);
    return;
  }
  ({ page, pages } = found);
  const count = found.total_count.toLocaleString("en");
  const filtered = ["text", "status", "scope"].some((name) => $(name).value);
  const none = filtered ? "no runner matches the filter" : "no runners yet: programs register them, and POST /_fake/fleet adds them";
  $("found").textContent = found.total_count === 0 ? none : found.total_count === 1 ? "1 runner" : `${count} runners`;
  $("page").textContent = `page ${page.toLocaleString("en")} of ${pages.toLocaleString("en")}`;
  $("pages").hidden = pages === 1;
  const focused = document.activeElement;
  for (const id of ["first", "previous"]) $(id).disabled = page === 1;
  for (const id of ["next", "last"]) $(id).disabled = page === pages;
  // A disabled button loses the focus.
  if (focused.disabled) $(page === 1 ? "next" : "previous").focus();
  if (announce) say($("found").textContent);
  announce = again && announce;
  fill($("runner-rows"), found.runners, ({ id }) => id, runnerRow);
}

function runnerRow(runner) {
  const state = runner.status === "offline" ? "offline" : runner.busy ? "busy" : "idle";
  const row = element("tr");
  row.append(element("td", runner.id, { class: "fixed" }));
  const name = element("th", runner.name, { scope: "row" });
  if (runner.ephemeral) name.append(" ", element("span", "ephemeral", { class: "label" }));
  row.append(name);
  const status = element("td");
  status.append(element("span", state, { class: "state", "data-state": state }));
  row.append(status);
  const labels = element("td");
  labels.append(...runner.labels.map((label) => element("span", label.name, { class: "label" })));
  row.append(labels);
  row.append(element("td", runner.runner_group_name ?? runner.runner_group_id));
  row.append(element("td", runner.busy ? (runner.status === "offline" ? "lost" : "running") : "none"));
  row.append(element("td", runner.scope, { class: "long" }));
  const actions = element("td", undefined, { class: "actions" });
  const possible = {
    offline: [["connect", "Connect"]],
    idle: [["start-job", "Start job"], ["disconnect", "Disconnect"], ["crash", "Crash"]],
    busy: [["finish-job", "Finish job"], ["crash", "Crash"]],
  }[state];
  for (const [action, text] of possible) {
    const button = element("button", text, { type: "button", "aria-label": `${text}: ${runner.name}`, "data-action": action });
    button.addEventListener("click", () => act(`${text}: ${runner.name}`, `/agents/${runner.id}/${action}`, "POST"));
    actions.append(button);
  }
  row.append(actions);
  return row;
}

function go(to) {
  page = Math.min(Math.max(to, 1), pages);
  refreshRunners();
}

// ---- buttons and forms

$("address").textContent = location.origin;
$("first").addEventListener("click", () => go(1));
$("previous").addEventListener("click", () => go(page - 1));
$("next").addEventListener("click", () => go(page + 1));
$("last").addEventListener("click", () => go(pages));
$("filter").addEventListener("input", () => {
  announce = true;
  go(1);
});
$("filter").addEventListener("submit", (event) => event.preventDefault());
$("freeze").addEventListener("click", () => act(frozen ? "The clock runs again." : "The clock is frozen.", "/clock", "POST", { frozen: !frozen }));
for (const button of document.querySelectorAll("[data-advance]")) {
  const seconds = Number(button.dataset.advance);
  button.addEventListener("click", () => act(`Advanced the clock by ${button.textContent.slice(1)}.`, "/clock", "POST", { advance_seconds: seconds }));
}
$("reset").addEventListener("click", () => act("Reset the fake.", "/reset", "POST"));
$("clear-requests").addEventListener("click", () => act("Cleared the requests.", "/requests", "DELETE"));
$("clear-faults").addEventListener("click", () => act("Removed all faults.", "/faults", "DELETE"));

function chooseKind() {
  const kind = $("kind").value;
  for (const label of $("fault").querySelectorAll("[data-for]")) {
    label.hidden = !label.dataset.for.split(" ").includes(kind);
    const input = label.querySelector("input");
    input.disabled = label.hidden;
    if (input.type === "number") input.value = DEFAULTS[kind]?.[input.name] ?? "";
  }
}

$("kind").append(...KINDS.map((kind) => element("option", kind)));
$("kind").addEventListener("change", chooseKind);
chooseKind();

$("fault").addEventListener("submit", (event) => {
  event.preventDefault();
  const fault = {};
  for (const input of $("fault").elements) {
    if (!input.name || input.disabled) continue;
    if (input.type === "checkbox") {
      if (input.checked) fault[input.name] = true;
    } else if (input.value !== "") {
      fault[input.name] = input.type === "number" ? Number(input.value) : input.value;
    }
  }
  act(`Added the fault ${fault.kind}.`, "/faults", "POST", fault);
});

$("login").addEventListener("submit", (event) => {
  event.preventDefault();
  token = $("token").value;
  sessionStorage.setItem("control-token", token);
  say("");
  listen();
});

listen();
