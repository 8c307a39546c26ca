// Headless Chromium through Debian's chromedriver: the few WebDriver calls the end-to-end tests need, over fetch.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const CHROMIUM_FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--lang=ja",
];

// Resolves with the first match of `pattern` in a child's output; rejects when the child ends before.
export function waitForLine(child, pattern) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => {
      const match = pattern.exec(line);
      if (match) resolve(match);
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code} before printing ${pattern}`)));
  });
}

export class Browser {
  static async start({ width = 1440, height = 900, dark = false } = {}) {
    const profile = mkdtempSync(join(tmpdir(), "yoshin-chromium-"));
    const driver = spawn("chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
    const [, port] = await waitForLine(driver, /started successfully on port (\d+)/);
    const browser = new Browser(driver, profile, `http://127.0.0.1:${port}`);
    const args = [...CHROMIUM_FLAGS, `--user-data-dir=${profile}`, `--window-size=${width},${height}`];
    if (dark) args.push("--force-dark-mode", "--blink-settings=preferredColorScheme=0");
    const session = await browser.call("POST", "/session", {
      capabilities: { alwaysMatch: { browserName: "chrome", "goog:chromeOptions": { binary: "/usr/bin/chromium", args }, "goog:loggingPrefs": { browser: "ALL" } } },
    });
    browser.session = `/session/${session.sessionId}`;
    return browser;
  }

  constructor(driver, profile, base) {
    Object.assign(this, { driver, profile, base, session: "" });
  }

  async call(method, path, body) {
    const response = await fetch(this.base + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  // A command of Chromium's own protocol.
  cdp(cmd, params = {}) {
    return this.call("POST", `${this.session}/goog/cdp/execute`, { cmd, params });
  }

  open(url) {
    return this.call("POST", `${this.session}/url`, { url });
  }

  // Runs `script` (a function, sent as text) in the page with these arguments; promises are awaited.
  run(script, ...args) {
    return this.call("POST", `${this.session}/execute/sync`, { script: `return (${script})(...arguments)`, args });
  }

  // Waits until a condition outside of the page holds.
  async wait_for(what, condition) {
    const deadline = Date.now() + 20_000;
    while (!condition()) {
      if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  // Waits until `script` returns something truthy and gives it back. The time limit is a safety net, not a delay.
  async until(what, script, ...args) {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const value = await this.run(script, ...args);
      if (value) return value;
      if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async keys(text) {
    const actions = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.call("POST", `${this.session}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  // The reference of the element that `script` returns, for `click` and `type`.
  async find(script, ...args) {
    const element = await this.run(script, ...args);
    if (!element?.[ELEMENT]) throw new Error(`no element: ${script}`);
    return element[ELEMENT];
  }

  click(element) {
    return this.call("POST", `${this.session}/element/${element}/click`, {});
  }

  type(element, text) {
    return this.call("POST", `${this.session}/element/${element}/value`, { text });
  }

  clear(element) {
    return this.call("POST", `${this.session}/element/${element}/clear`, {});
  }

  async screenshot(path) {
    writeFileSync(path, Buffer.from(await this.call("GET", `${this.session}/screenshot`), "base64"));
  }

  // What the console said since the last call, at level SEVERE: script errors, failed loads, policy violations.
  async complaints() {
    const entries = await this.call("POST", `${this.session}/se/log`, { type: "browser" });
    return entries.filter((entry) => entry.level === "SEVERE").map((entry) => entry.message);
  }

  async stop() {
    await this.call("DELETE", this.session).catch(() => {});
    this.driver.kill();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
