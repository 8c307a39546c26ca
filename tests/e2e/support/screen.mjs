// The order screen as a clerk handles it: by what is written on it, through every shadow root.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./product.mjs";

// Sent into the page once: `all(selector)` over every shadow root, `visible`, and the text of an element.
const HELPERS = () => {
  const everywhere = (selector, root = document) => [...root.querySelectorAll(selector), ...[...root.querySelectorAll("*")].flatMap((e) => (e.shadowRoot ? everywhere(selector, e.shadowRoot) : []))];
  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
  // As a person reads it: neighbouring elements are apart even where no blank stands between them.
  const words = (element) => {
    const parts = [];
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) parts.push(walk.currentNode.textContent);
    return parts.join(" ").replace(/\s+/g, " ").trim();
  };
  // The text of the topmost dialog with its heading, or "".
  const dialog = () => {
    const open = everywhere("yoshin-dialog").pop();
    return open ? `${words(open.shadowRoot.querySelector("h2"))} ${words(open.getRootNode())}` : "";
  };
  // The row of an order that is in view.
  const row = (number) => everywhere("tbody#body tr").find((r) => r.querySelector(".order .link")?.textContent.trim() === number);
  // What a field is called.
  const label = (field) => field.getAttribute("aria-label") ?? [...(field.labels ?? [])].map(words).join(" ");
  // What the page writes, as it leaves the page.
  globalThis.yoshin_sent = [];
  const { fetch } = globalThis;
  globalThis.fetch = (url, init = {}) => {
    if (init.method && init.method !== "GET") globalThis.yoshin_sent.push({ method: init.method, url, body: JSON.parse(init.body) });
    return fetch(url, init);
  };
  globalThis.yoshin_test = { everywhere, visible, words, dialog, row, label };
  globalThis.yoshin_violations = [];
  document.addEventListener("securitypolicyviolation", (event) => globalThis.yoshin_violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  return true;
};

export class Screen {
  constructor(browser, product) {
    Object.assign(this, { browser, product });
  }

  // Loads a page without waiting for its orders.
  async load(url = this.product.url) {
    await this.browser.open(url);
    await this.helped();
  }

  // Puts the helpers into a page that loaded itself again.
  helped() {
    return this.browser.run(HELPERS);
  }

  async open() {
    await this.load();
    await this.browser.until("the order list", () => yoshin_test.everywhere("tbody#body tr").length > 0);
  }

  // Presses the visible button whose text begins with `text`.
  async press(text) {
    const element = await this.browser.until(`a button "${text}"`, (wanted) => {
      const button = yoshin_test.everywhere("button").find((b) => yoshin_test.visible(b) && !b.disabled && yoshin_test.words(b).startsWith(wanted));
      button?.scrollIntoView({ block: "nearest" });
      return button ?? null;
    }, text);
    await this.browser.click(Object.values(element)[0]);
  }

  // Shows a tab of the drawer.
  tab(name) {
    return this.browser.until(`the tab "${name}"`, (wanted) => {
      const tab = yoshin_test.everywhere("yoshin-order-drawer").flatMap((drawer) => [...drawer.shadowRoot.querySelectorAll("[role=tab]")]).find((each) => yoshin_test.words(each).replace(/ \d+$/, "") === wanted);
      tab?.click();
      return tab !== undefined;
    }, name);
  }

  // The text of everything in the topmost dialog, or "".
  dialog() {
    return this.browser.run(() => yoshin_test.dialog());
  }

  dialogSays(pattern) {
    return this.browser.until(`a dialog saying ${pattern}`, (source) => {
      const text = yoshin_test.dialog();
      return new RegExp(source).test(text) ? text : null;
    }, pattern.source);
  }

  // The buttons at the foot of the topmost dialog that can be pressed.
  offered() {
    return this.browser.run(() => {
      const open = yoshin_test.everywhere("yoshin-dialog").pop();
      return [...open.querySelectorAll("[slot=foot] button:not(:disabled)")].map(yoshin_test.words);
    });
  }

  // Waits until no dialog is open.
  dialogGone() {
    return this.browser.until("no dialog", () => yoshin_test.dialog() === "");
  }

  // The text of a part of the page, once it matches: `selector` names the component.
  says(selector, pattern) {
    return this.browser.until(`${selector} saying ${pattern}`, (wanted, source) => {
      const part = yoshin_test.everywhere(wanted).pop();
      const text = part ? yoshin_test.words(part.shadowRoot ?? part) : "";
      return new RegExp(source).test(text) ? text : null;
    }, selector, pattern.source);
  }

  // Fills the visible field whose label begins with `label`, as by typing.
  async fill(label, text) {
    const element = await this.browser.until(`a field "${label}"`, (wanted) => yoshin_test.everywhere("input, textarea").find((i) => yoshin_test.visible(i) && !i.disabled && yoshin_test.label(i).startsWith(wanted)) ?? null, label);
    const [reference] = Object.values(element);
    await this.browser.clear(reference);
    await this.browser.type(reference, text);
  }

  // The last write of the page to an address that matches: {method, url, body}.
  sent(pattern) {
    return this.browser.run((source) => globalThis.yoshin_sent.filter((each) => new RegExp(source).test(each.url)).pop() ?? null, pattern.source);
  }

  // Shows one order alone in the list.
  async find(number) {
    await this.search(number);
    await this.count(1);
    await this.browser.until(`the row of ${number}`, (wanted) => yoshin_test.row(wanted) !== undefined, number);
  }

  // Opens ⋯ of a row with the mouse; the labels of the menu.
  async openMenu(number) {
    const button = await this.browser.until(`⋯ of ${number}`, (wanted) => yoshin_test.row(wanted)?.querySelector("button.menu") ?? null, number);
    await this.browser.click(Object.values(button)[0]);
    return this.menuItems();
  }

  // The labels of the open row menu, and which of them has the focus.
  menuItems() {
    return this.browser.until("an open menu", () => {
      const popup = yoshin_test.everywhere("[popover]:popover-open")[0];
      const items = popup ? [...popup.querySelectorAll('[role="menuitem"]')] : [];
      if (items.length === 0) return null;
      return { labels: items.map(yoshin_test.words), focused: items.findIndex((item) => item === popup.getRootNode().activeElement) };
    });
  }

  // Drops a file of tests/data, or these bytes under that name, on the page, as from the desktop.
  async drop(name, content = readFileSync(join(ROOT, "tests/data", name))) {
    const bytes = content.toString("base64");
    await this.browser.run((base64, file) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], file, { type: "text/csv" }));
      for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
    }, bytes, name.split("/").pop());
  }

  choose(label, text) {
    return this.browser.until(`"${text}" in "${label}"`, (wanted, option) => {
      const select = yoshin_test.everywhere("select").find((s) => yoshin_test.visible(s) && [...s.options].some((o) => o.text === option) && yoshin_test.label(s).includes(wanted));
      if (!select) return false;
      select.value = [...select.options].find((o) => o.text === option).value;
      select.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
      return true;
    }, label, text);
  }

  // Types into the search box, replacing what stood there.
  async search(text) {
    await this.browser.run((value) => {
      const box = yoshin_test.everywhere("input[type=search]")[0];
      box.value = value;
      box.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    }, text);
  }

  // Waits until the list shows exactly `count` orders.
  count(count) {
    return this.browser.until(`${count} orders in the list`, (wanted) => yoshin_test.everywhere("tfoot .order b").some((b) => b.textContent.replace(/[^0-9]/g, "") === String(wanted)), count);
  }

  // Ticks one order that is in view.
  tick(number) {
    return this.browser.until(`the tick box of ${number}`, (wanted) => {
      const box = yoshin_test.row(wanted)?.querySelector("td.tick input");
      box?.click();
      return box !== undefined && box !== null;
    }, number);
  }

  tickAll() {
    return this.browser.run(() => yoshin_test.everywhere("thead th.tick input")[0].click());
  }

  // The payment cell of an order that is in view, as text; waits until it matches.
  cell(number, pattern) {
    return this.browser.until(`${number}: ${pattern}`, (wanted, source) => {
      const row = yoshin_test.row(wanted);
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
