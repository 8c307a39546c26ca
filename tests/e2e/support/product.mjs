// Starts the built product on free ports with a data folder of its own, and stops it as Ctrl-C would.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { waitForLine } from "./browser.mjs";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export class Product {
  // `binary` is relative to the checkout; `demo` is the folder of the demo's scenario. `port` is for a product that comes
  // back where it was.
  static async start({ binary = process.env.YOSHIN_BINARY ?? "build/dev/proxy/yoshin", demo = "tests/data/demo", data, port } = {}) {
    const folder = data ?? mkdtempSync(join(tmpdir(), "yoshin-data-"));
    const [listen, sandbox] = await Promise.all([port ?? freePort(), freePort()]);
    const environment = { ...process.env, YOSHIN_LISTEN: `127.0.0.1:${listen}`, YOSHIN_SANDBOX_LISTEN: `127.0.0.1:${sandbox}`, YOSHIN_DATA: folder };
    const child = spawn(resolve(ROOT, binary), ["run", "--demo", "--scenario", demo, "--web", "web/dist"], { cwd: ROOT, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    const product = new Product(child, folder, `http://127.0.0.1:${listen}`, `http://127.0.0.1:${sandbox}`);
    child.stderr.on("data", (chunk) => (product.log += chunk));
    child.stdout.on("data", (chunk) => (product.log += chunk));
    await waitForLine(child, /Yoshin is running/).catch((error) => {
      throw new Error(`${error.message}\n${product.log}`);
    });
    return product;
  }

  constructor(child, folder, url, sandbox) {
    Object.assign(this, { child, folder, url, sandbox, log: "" });
  }

  async get(path) {
    const response = await fetch(this.url + path);
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  async send(method, path, body) {
    const response = await fetch(this.url + path, { method, headers: { "Content-Type": "application/json", "X-Yoshin": "1" }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  // The simulator's control interface.
  async control(path, body) {
    const response = await fetch(`${this.sandbox}/control/${path}`, body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`control ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  // Ends the process like Ctrl-C and gives its exit code. Data is kept when it was given from outside.
  async stop({ keep = false, signal = "SIGINT" } = {}) {
    const ended = new Promise((resolve) => this.child.once("exit", (code, by) => resolve(code ?? by)));
    this.child.kill(signal);
    const code = await ended;
    if (!keep) rmSync(this.folder, { recursive: true, force: true });
    return code;
  }
}
