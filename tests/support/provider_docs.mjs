// Prints docs/providers.md: how many golden cases each provider has by action, and every point that no public source
// settles, with where it is configured. Run it by ./build.sh golden.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const names = read('tests/golden/core/names.json').expected;
const providers = read('tests/golden/core/providers.json').expected.providers;
const open_points = read('tests/data/open_points.json').providers;

function files_below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files_below(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/// What a case is about: its action, `cell` for a payment cell, nothing for a table of codes.
function subject_of({ question }) {
  if (question === undefined) return null;
  return question.action ?? question.step?.meaning ?? question.ask;
}

/// The number of cases of a provider by subject and by whether the product must accept or refuse what they hold.
function count_cases(id) {
  const counts = {};
  let codes = 0;
  for (const path of files_below(join('tests/golden', id)).filter((file) => file.endsWith('.json'))) {
    const document = read(path);
    const subject = subject_of(document);
    const side = path.includes('/invalid/') ? 'invalid' : 'valid';
    if (subject === null) {
      codes += Object.values(document)
        .filter(Array.isArray)
        .reduce((sum, rows) => sum + rows.length, 0);
    } else {
      counts[subject] ??= { valid: 0, invalid: 0 };
      counts[subject][side] += 1;
    }
  }
  return { counts, codes };
}

const cell = (text) => String(text).replaceAll('|', '\\|');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), `|${head.map(() => '---|').join('')}`, ...rows.map(row)].join('\n');

const subjects = [...names.actions.map((action) => [action.id, action.ja]), ['cell', 'お支払い方法 (cell)']];
const tallies = providers.map((provider) => [provider, count_cases(provider.id)]);
const case_table = table(
  ['', ...providers.map((provider) => provider.label.ja)],
  [
    ...subjects.map(([id, label]) => [
      label,
      ...tallies.map(([, { counts }]) => (counts[id] ? `${counts[id].valid} + ${counts[id].invalid}` : '–')),
    ]),
    ['code tables, rows', ...tallies.map(([, { codes }]) => codes || '–')],
  ],
);

/// Where a point is set, with its label and its start value.
function place_of(provider, { switch: id, label = '', start = '', why }) {
  const field = provider.setting_fields.find((one) => one.id === id);
  const where = field === undefined ? 'proxy configuration' : field.on_form ? 'shop settings' : 'shop settings, advanced';
  const preset = field?.preset ?? start;
  return [`\`${id}\``, field?.label.ja ?? label, `\`${preset || '(empty)'}\``, where, `${why.ja} / ${why.en}`];
}

const open_tables = providers.map((provider) => {
  const points = (open_points[provider.id] ?? []).map((point) => place_of(provider, point));
  const named = new Set((open_points[provider.id] ?? []).map((point) => point.switch));
  const others = provider.setting_fields.filter((field) => !named.has(field.id)).map((field) => `\`${field.id}\``);
  return `### ${provider.label.ja} (${provider.label.en})

${table(['switch', 'label', 'start value', 'where', 'why it is open'], points)}

Other settings: ${others.join(', ') || 'none'}.`;
});

process.stdout.write(`# Providers: what is tested and what is open

This page is written by \`./build.sh golden\`. The specification that comes with the merchant contract wins over every line of it; nothing
here was checked against a live provider.

## Golden cases by action

Cases that must be accepted + cases that must be refused, from \`tests/golden/<provider>/\`. Beyond them every connector
is walked by \`tests/contract\`: each action of each payment cell is planned, built and filled, each golden answer is cut
at every byte, each code of each table is looked up.

${case_table}

## Open points

What no public source settles is a setting. A shop's settings stand on its provider's form (\`PUT\` of the shop's
settings, kept with the shop); \`[provider.x]\` is a section of the proxy's configuration file.

${open_tables.join('\n\n')}
`);
