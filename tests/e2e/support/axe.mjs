// axe-core inside the page: what stands in the way of people who read it with a screen reader or see contrast badly.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./product.mjs";

const SOURCE = readFileSync(join(ROOT, "web/node_modules/axe-core/axe.min.js"), "utf8");
const STOPS_PEOPLE = ["serious", "critical"];
export const SCHEMES = ["light", "dark"];

export class Axe {
  constructor(browser) {
    this.browser = browser;
  }

  // Sent past the page's policy, which allows no script of others. To be called after every load of the page.
  load() {
    return this.browser.run(`() => { ${SOURCE} }`);
  }

  scheme(value) {
    return this.browser.cdp("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
  }

  // Everything serious in the last element of `selector`, one line each: view, rule, element, what to mend. Every rule in
  // light; in dark the contrast, the one thing that differs.
  async faults(view, selector = "yoshin-page") {
    const lines = [];
    for (const scheme of SCHEMES) {
      await this.scheme(scheme);
      const options = scheme === "light" ? {} : { runOnly: ["color-contrast"] };
      const found = await this.browser.run(
        async (wanted, rules, impacts) => {
          const { violations } = await globalThis.axe.run(yoshin_test.everywhere(wanted).at(-1), { resultTypes: ["violations"], ...rules });
          return violations
            .filter((rule) => impacts.includes(rule.impact))
            .flatMap((rule) => rule.nodes.map((node) => `${rule.id} (${rule.impact}) ${node.target.flat().join(" ")} ${node.html.slice(0, 160)}: ${node.failureSummary.replace(/\s+/g, " ")}`));
        },
        selector, options, STOPS_PEOPLE,
      );
      lines.push(...found.map((line) => `${view}, ${scheme}: ${line}`));
    }
    return lines;
  }
}
