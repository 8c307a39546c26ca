// Lays out a new provider so that it compiles and its contract tests say what to fill next:
//   node tests/support/new_provider.mjs NAME [日本語の名前] [English name]
// The recipe is docs/adding-a-provider.md. Run it from the project's root, on a clean tree.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [name, ja = name, en = name] = process.argv.slice(2);
if (!/^[a-z][a-z0-9_]{1,30}$/.test(name ?? '')) {
  console.error('usage: ./build.sh new-provider NAME [日本語の名前] [English name]   NAME: lower-case letters, digits, _');
  process.exit(2);
}
const folder = `shared/provider/${name}`;
if (existsSync(folder)) {
  console.error(`${folder} exists already`);
  process.exit(1);
}

const written = [];
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  written.push(path);
}

/// Replaces the one place that `pattern` finds; a place that is not there is an error of this script.
function edit(path, pattern, replacement) {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(pattern, replacement);
  if (after === before) throw new Error(`${path}: the place for the new line was not found`);
  writeFileSync(path, after);
  if (!written.includes(path)) written.push(path);
}

const open = (includes) => `${includes}\n\nnamespace yoshin::${name} {\n`;
const close = `\n}  // namespace yoshin::${name}\n`;
const file = (includes, body) => `${open(includes)}\n${body}${close}`;
const header = (includes, body) => `#pragma once\n\n${file(includes, body)}`;
const include = (...paths) => paths.map((path) => `#include ${path.startsWith('<') ? path : `"${path}"`}`).join('\n');

write(`${folder}/connector.hpp`, header(include('provider/connector.hpp'), `/// The connector of this provider; see its facts in the folder's other files.
extern Connector const kConnector;
`));
write(`${folder}/connector.cpp`, file(include(`provider/${name}/connector.hpp`) + '\n\n' + include(`provider/${name}/actions.hpp`, `provider/${name}/codes.hpp`, `provider/${name}/facts.hpp`), `constinit Connector const kConnector{
    ProviderId::${name}, kFacts, kEndpoints, kCredentials, kSettings, &check, &plan, &build, &parse, &known_codes,
};
`));
write(`${folder}/facts.hpp`, header(include('provider/connector.hpp'), `/// What the manual shows in each state: a row a status, the row with the slip number before the one without.
inline constexpr std::span<CellRow const> kCells{};

/// The calls that the product makes, with paths below the address that configuration names.
inline constexpr std::span<Endpoint const> kEndpoints{};

/// Labels exactly as on the manual's form.
inline constexpr std::span<CredentialField const> kCredentials{};

/// A switch for every point that no public source settles, ids of the form \`${name}.…\`.
inline constexpr std::span<SettingField const> kSettings{};

inline constexpr Facts kFacts{"${ja}", "${en}", std::nullopt, AskedBy::provider_id, kCells};
`));
write(`${folder}/actions.hpp`, header(include('provider/connector.hpp'), `/// Every broken rule of the action, none twice; nothing is sent.
Problems check(Context const& context);
/// The calls of the action, in order.
Result<Steps, PlanError> plan(Context const& context);
/// The request of one step, with holes for the credentials.
Result<ProviderRequest, BuildError> build(Step const& step, Context const& context);
/// What the answer to a step says. Message level first, then the credit decision.
Result<Outcome, ParseError> parse(Step const& step, Sent const& sent, Answer const& answer);
`));
write(`${folder}/check.cpp`, file(include(`provider/${name}/actions.hpp`), `Problems check(Context const&) {
  return {};
}
`));
write(`${folder}/plan.cpp`, file(include(`provider/${name}/actions.hpp`), `Result<Steps, PlanError> plan(Context const& context) {
  std::string const action(name_of(context.action).ja);
  return Failure{PlanError{{"",
                            {"${ja}には「" + action + "」の呼び出しがありません。",
                             "${en} has no call for \\"" + std::string(name_of(context.action).en) + "\\"."},
                            {"提供元の管理画面で処理してください。", "Settle it in the provider's console."}}}};
}
`));
write(`${folder}/build.cpp`, file(include(`provider/${name}/actions.hpp`), `Result<ProviderRequest, BuildError> build(Step const& step, Context const&) {
  return Failure{BuildError{{"知らない呼び出しです: " + step.endpoint, "An unknown call: " + step.endpoint}}};
}
`));
write(`${folder}/parse.cpp`, file(include(`provider/${name}/actions.hpp`), `Result<Outcome, ParseError> parse(Step const& step, Sent const&, Answer const&) {
  return Failure{ParseError{ParseFault::unreadable, step.endpoint,
                            {"知らない呼び出しの応答です。", "An answer to an unknown call."}}};
}
`));
write(`${folder}/codes.hpp`, header(include('<vector>', 'provider/connector.hpp').replace('>\n', '>\n\n'), `/// Every row of every code table of this provider.
std::vector<KnownCode> known_codes();
`));
write(`${folder}/codes.cpp`, file(include(`provider/${name}/codes.hpp`), `std::vector<KnownCode> known_codes() {
  return {};
}
`));

const tests = `tests/shared/provider/${name}`;
write(`${tests}/wire_example_test.cpp`, `#include <boost/test/unit_test.hpp>

#include "base/json.hpp"
#include "provider/${name}/connector.hpp"

// The requests of the specification's own examples, field by field.

using namespace yoshin;

namespace {

/// The body of 与信を実行 as the specification's example has it, written as one line of JSON.
constexpr char kExample[] = "";

Result<ProviderRequest, BuildError> registration(Context const& context) {
  auto const steps = ${name}::kConnector.plan(context);
  if (!steps) return Failure{BuildError{steps.error().notice.text}};
  return ${name}::kConnector.build(steps.value().front(), context);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(${name}_wire)

BOOST_AUTO_TEST_CASE(the_registration_is_the_specifications_example) {
  Order order;
  order.short_key = "K3F9Q2T7WB";
  CreditRecord record;
  record.provider = ProviderId::${name};
  ActionInput const input;
  Settings const settings(${name}::kConnector.settings, {});
  ShopFacts const shop;
  Context const context{order, record, Action::credit_request, input, settings, shop, Date{2026, 1, 5}, {}};
  auto const request = registration(context);
  BOOST_TEST_REQUIRE(request.ok(), "write plan.cpp and build.cpp: " << request.error().text.en);
  BOOST_TEST(write_json(request.value().body) == kExample,
             "put the specification's example into kExample and its order above");
}

BOOST_AUTO_TEST_SUITE_END()
`);

const question = { ask: 'cell', record: { provider: name, status: 'not_requested', registration: 1, provider_transaction_id: '' }, slip_entered: false };
const expected = { ok: true, cell: { label: { ja: '', en: '' }, buttons: ['credit_request'], menu: [], settlements: [] } };
write(`tests/golden/${name}/valid/cell_not_requested.json`, `${JSON.stringify({ name: 'cell not requested', question, expected }, null, 2)}\n`);
write(`proxy/sandbox/${name}/README.md`, `# ${en} in the simulator

The simulator shares no rule with \`${folder}\`, so that it can judge it. What it needs here: \`calls.hpp\` and \`calls.cpp\`
(answer, operations, masking), a value of \`Dialect\` in \`../model.hpp\`, a row in \`../dialects.cpp\` and the rows of
\`../states.cpp\` that say what time does to a transaction. Codes that nobody knows for certain have the form
\`sim0001\`. Its tests stand in \`tests/proxy/sandbox/${name}_test.cpp\`.
`);

edit('shared/credit/provider_id.hpp', /(enum class ProviderId \{[^}]*?)(,?\s*)\};/, `$1, ${name} };`);
edit('shared/credit/provider_id.hpp', /(\n {2}\}\);\n {2}\/\/ clang-format on)/, `\n      {ProviderId::${name}, "${name}", "${ja}", "${en}"},$1`);
edit('shared/provider/registry.cpp', /(#include "provider\/connector\.hpp"\n)/, `$1#include "provider/${name}/connector.hpp"\n`);
edit('shared/provider/registry.cpp', /(&[a-z0-9_]+::kConnector)\}\)/, `$1, &${name}::kConnector})`);
edit('shared/provider/facts_registry.cpp', /(#include "provider\/facts\.hpp"\n)/, `$1#include "provider/${name}/facts.hpp"\n`);
edit('shared/provider/facts_registry.cpp', /(&[a-z0-9_]+::kFacts\})\}\)/, `$1, {ProviderId::${name}, &${name}::kFacts}})`);
edit('proxy/config/keys.cpp', /(constexpr std::array kProviders\{[^;]*?)(\n\};)/, `$1\n    ProviderRow{ProviderId::${name}, "/${name}", "", ""},$2`);
edit('shared/CMakeLists.txt', /(add_library\(yoshin_registry )/, `yoshin_library(yoshin_${name} ${folder} yoshin_provider)\n$1`);
edit('shared/CMakeLists.txt', /(target_link_libraries\(yoshin_registry PUBLIC [^)]*)\)/, `$1 yoshin_${name})`);
edit('tests/CMakeLists.txt', /(yoshin_test\(table )/, `yoshin_test(${name} ${folder} yoshin_registry)\n$1`);
edit('tests/support/lint.mjs', /( {2}"shared\/table": )/, `  "${folder}": ["base", "money", "text", "carrier", "order", "credit", "provider/*.hpp"],\n$1`);

execFileSync('clang-format-14', ['-i', ...written.filter((path) => /\.(cpp|hpp)$/.test(path))]);
console.log(`${written.join('\n')}

It compiles as it is; its tests are red and say what to fill. The order of work is in docs/adding-a-provider.md:
  ./build.sh golden                                        renews the names and the page's types
  ninja -C build/dev test_contract_suite test_${name}
  build/dev/tests/test_contract_suite                      every failure names the file to fill next`);
