// The order screen as a clerk handles it: by what is written on it, through every shadow root.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./product.mjs";

// Sent into the page once: `all(selector)` over every shadow root, `visible`, and the text of an element.
const HELPERS = () => {
  const everywhere = (selector, root = document) => [...root.querySelectorAll(selector), ...[...root.querySelectorAll("*")].flatMap((e) => (e.shadowRoot ? everywhere(selector, e.shadowRoot) : []))];
  const visible = (element) => element.getClientRects().length > 0 && !element.closest("[inert]");
  // As a person reads it: neighbouring elements are apart even where no blank stands between them.
  const words = (element) => {
    const parts = [];
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) parts.push(walk.currentNode.textContent);
    return parts.join(" ").replace(/\s+/g, " ").trim();
  };
  globalThis.yoshin_test = { everywhere, visible, words };
  globalThis.yoshin_violations = [];
  document.addEventListener("securitypolicyviolation", (event) => globalThis.yoshin_violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  return true;
};

export class Screen {
  constructor(browser, product) {
    Object.assign(this, { browser, product });
  }

  async open() {
    await this.browser.open(this.product.url);
    await this.browser.run(HELPERS);
    await this.browser.until("the order list", () => yoshin_test.everywhere("tbody#body tr").length > 0);
  }

  // Presses the visible button whose text begins with `text`.
  async press(text) {
    const element = await this.browser.until(`a button "${text}"`, (wanted) => yoshin_test.everywhere("button").find((b) => yoshin_test.visible(b) && !b.disabled && yoshin_test.words(b).startsWith(wanted)) ?? null, text);
    await this.browser.click(Object.values(element)[0]);
  }

  // The text of everything in the topmost dialog, or "".
  dialog() {
    return this.browser.run(() => {
      const open = yoshin_test.everywhere("yoshin-import-dialog, yoshin-run-dialog, yoshin-settle-dialog, yoshin-runs-dialog").pop();
      return open ? yoshin_test.words(open.shadowRoot) : "";
    });
  }

  async dialogSays(pattern) {
    return this.browser.until(`a dialog saying ${pattern}`, (source) => {
      const open = yoshin_test.everywhere("yoshin-import-dialog, yoshin-run-dialog, yoshin-settle-dialog, yoshin-runs-dialog").pop();
      const text = open ? yoshin_test.words(open.shadowRoot) : "";
      return new RegExp(source).test(text) ? text : null;
    }, pattern.source);
  }

  // Drops a file of tests/data on the page, as from the desktop.
  async drop(name) {
    const bytes = readFileSync(join(ROOT, "tests/data", name)).toString("base64");
    await this.browser.run((base64, file) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], file, { type: "text/csv" }));
      for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
    }, bytes, name.split("/").pop());
  }

  choose(label, text) {
    return this.browser.until(`"${text}" in "${label}"`, (wanted, option) => {
      const select = yoshin_test.everywhere("select").find((s) => yoshin_test.visible(s) && [...s.options].some((o) => o.text === option) && (s.getAttribute("aria-label") ?? s.closest("label")?.textContent ?? "").includes(wanted));
      if (!select) return false;
      select.value = [...select.options].find((o) => o.text === option).value;
      select.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
      return true;
    }, label, text);
  }

  // Types into the search box, replacing what stood there.
  async search(text) {
    await this.browser.run((value) => {
      const box = yoshin_test.everywhere("input[type=search], input[aria-label*='検索']")[0];
      box.value = value;
      box.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    }, text);
  }

  // Waits until the list shows exactly `count` orders.
  count(count) {
    return this.browser.until(`${count} orders in the list`, (wanted) => yoshin_test.everywhere("tfoot .order b").some((b) => b.textContent.replace(/[^0-9]/g, "") === String(wanted)), count);
  }

  tickAll() {
    return this.browser.run(() => yoshin_test.everywhere("thead th.tick input")[0].click());
  }

  // The payment cell of an order that is in view, as text; waits until it matches.
  cell(number, pattern) {
    return this.browser.until(`${number}: ${pattern}`, (wanted, source) => {
      const row = yoshin_test.everywhere("tbody#body tr").find((r) => r.querySelector(".order strong, .order .link")?.textContent.trim() === wanted);
      const text = row ? yoshin_test.words(row.querySelector("td.payment")) : "";
      return row && new RegExp(source).test(text) ? text : null;
    }, number, pattern.source);
  }

  async enterSlip(number, slip) {
    const element = await this.browser.until(`slip field of ${number}`, (wanted) => yoshin_test.everywhere("input.slip").find((i) => i.getAttribute("aria-label").startsWith(`${wanted} `)) ?? null, number);
    await this.browser.type(Object.values(element)[0], `${slip}\uE007`);
  }

  // Script errors and policy violations since the page was opened; an empty list is a pass.
  async complaints() {
    const violations = await this.browser.run(() => globalThis.yoshin_violations);
    return [...(violations ?? []), ...(await this.browser.complaints())];
  }
}
