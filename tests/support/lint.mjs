// Everything that can be judged from the text of the tree, in seconds: formatting, who may include whom, what may not
// stand in a folder, generated files that are out of date, Biome and tsc. Prints each finding; exits 1 on any.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const findings = [];
const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file && existsSync(file));
const cpp = files.filter((file) => /\.(cpp|hpp|h)$/.test(file));
const text = (file) => readFileSync(file, "utf8");

// Which of our own folders a folder may include. The longest matching prefix counts; "" inside a list is itself.
const MAY_INCLUDE = {
  "shared/base": [],
  "shared/money": ["base"],
  "shared/text": ["base"],
  "shared/carrier": ["base", "text"],
  "shared/order": ["base", "money", "carrier", "text"],
  "shared/fee": ["base", "money", "order", "carrier"],
  "shared/credit": ["base", "money"],
  "shared/csv": ["base", "money", "text", "carrier", "order", "credit"],
  "shared/provider": ["base", "money", "text", "carrier", "order", "credit"],
  "shared/provider/np": ["base", "money", "text", "carrier", "order", "credit", "provider/*.hpp"],
  "shared/provider/atobarai_com": ["base", "money", "text", "carrier", "order", "credit", "provider/*.hpp"],
  "shared/provider/kuroneko": ["base", "money", "text", "carrier", "order", "credit", "provider/*.hpp"],
  "shared/provider/score": ["base", "money", "text", "carrier", "order", "credit", "provider/*.hpp"],
  "shared/provider/atodene": ["base", "money", "text", "carrier", "order", "credit", "provider/*.hpp"],
  "shared/table": ["base", "money", "text", "carrier", "order", "fee", "credit", "provider"],
  "shared/listing": ["base", "money", "carrier", "order", "fee", "credit", "provider", "text"],
  "shared/contract": ["base", "money", "text", "carrier", "order", "fee", "credit", "provider", "csv", "table", "listing"],
  wasm: ["base", "money", "contract", "table", "wasm", "types"],
  "proxy/config": ["base", "credit/provider_id.hpp", "proxy/accounts/principal.hpp", "proxy/config"],
  "proxy/vault": ["base", "proxy/vault"],
  "proxy/sandbox": ["base", "money", "text", "carrier", "proxy/sandbox", "proxy/config"],
};
// The registries are the only files of provider/ that know the providers' folders.
const EXCEPTIONS = new Set(["shared/provider/registry.cpp", "shared/provider/facts_registry.cpp"]);

function allowed(rule, folder, include) {
  if (!include.includes("/")) return true; // a file of the same folder
  return [folder.replace(/^shared\//, ""), ...rule].some((entry) => {
    if (entry === "provider/*.hpp") return /^provider\/[a-z_]+\.hpp$/.test(include);
    return include === entry || include.startsWith(`${entry}/`);
  });
}

for (const file of cpp) {
  const folder = Object.keys(MAY_INCLUDE)
    .filter((prefix) => file.startsWith(`${prefix}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (!folder || EXCEPTIONS.has(file)) continue;
  text(file)
    .split("\n")
    .forEach((line, index) => {
      const include = /^#include "([^"]+)"/.exec(line)?.[1];
      if (include && !allowed(MAY_INCLUDE[folder], folder, include))
        findings.push(`${file}:${index + 1}: ${folder} may not include "${include}"`);
    });
}

// What may not be written where, and why.
const FORBIDDEN = [
  { where: /^shared\//, what: /\bthrow\b\s*[a-z:]*\(|\btry\s*\{/, why: "nothing in shared/ throws" },
  { where: /^shared\//, what: /#include <(chrono|thread|mutex|fstream|iostream|filesystem|random|atomic)>/, why: "shared/ has no clock, threads or I/O" },
  { where: /^(shared|proxy|wasm)\/(?!base\/json\.cpp)/, what: /#include <nlohmann/, why: "all JSON goes through shared/base/json.cpp", skip: /^shared\/base\/json\.cpp$/ },
  { where: /^(shared|proxy|wasm)\//, what: /#include <httplib\.h>/, why: "httplib belongs to the guarded server and the provider client alone", skip: /^proxy\/(http\/guard[a-z_]*|gateway\/httplib_transport)\.(hpp|cpp)$/ },
  { where: /^web\/src\//, what: /styleMap|unsafeHTML|unsafeSVG|innerHTML|\bstyle=|\beval\(|new Function/, why: "the content security policy forbids it" },
  { where: /^(shared|proxy|wasm|web\/src|tests)\//, what: /\b(TODO|FIXME|XXX)\b/, why: "nothing is left for later in the tree", skip: /lint\.mjs$/ },
];
for (const file of files.filter((name) => /\.(cpp|hpp|h|ts|mjs)$/.test(name)))
  for (const rule of FORBIDDEN.filter((r) => r.where.test(file) && !r.skip?.test(file)))
    text(file)
      .split("\n")
      .forEach((line, index) => {
        if (rule.what.test(line) && !rule.except?.test(line)) findings.push(`${file}:${index + 1}: ${rule.why}`);
      });

// An English sentence must not fall back into Japanese: a button is called by its English label. What stands in 「」 is
// a term of a provider's console or a text of the order. The usage lines of main.cpp say both languages in one.
const LITERAL = /"((?:[^"\\]|\\.)*)"/g;
for (const file of files.filter((name) => /^(shared|proxy)\/.*\.(cpp|hpp)$/.test(name) && name !== "proxy/main.cpp"))
  text(file)
    .split("\n")
    .forEach((line, index) => {
      if (/^\s*\/\//.test(line)) return;
      for (const [, literal] of line.matchAll(LITERAL)) {
        const bare = literal.replace(/「[^」]*」/g, "");
        // A Japanese sentence may begin with a Latin word as well; its particles tell it apart.
        const japanese = /[\u3041-\u309f]/.test(bare.replaceAll("与信を実行", ""));
        if (/^(\\"|[A-Z])?[a-z]+[ ,]/.test(bare) && !japanese && /[\u3041-\u30ff\u3400-\u9fff]/.test(bare))
          findings.push(`${file}:${index + 1}: an English text holds Japanese: ${literal}`);
      }
    });

if (existsSync("web/package-lock.json") && /"resolved"/.test(text("web/package-lock.json")))
  findings.push("web/package-lock.json: names a registry address; install with omit-lockfile-registry-resolved");

function run(name, command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 26, ...options });
  if (result.status !== 0) findings.push(`${name}:\n${(result.stdout ?? "") + (result.stderr ?? "")}`.trim());
  return result.stdout ?? "";
}

run("clang-format", "clang-format-14", ["--dry-run", "-Werror", ...cpp]);
const contract = run("emit_contract", "build/dev/wasm/emit_contract", []);
if (contract !== text("web/src/core/contract.ts"))
  findings.push("web/src/core/contract.ts is out of date: run ./build.sh golden");
run("tsc", "node_modules/.bin/tsc", ["--noEmit"], { cwd: "web" });
run("biome", "node_modules/.bin/biome", ["check", "--log-level=error", "."], { cwd: "web" });

for (const finding of findings) console.error(finding);
console.log(findings.length === 0 ? `lint: ${files.length} files, nothing to say` : `lint: ${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);
