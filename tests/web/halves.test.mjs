import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from '../../web/node_modules/esbuild/lib/main.js';
import { load } from './load.mjs';

const kSource = join(dirname(fileURLToPath(import.meta.url)), '../../web/src');
const { known_texts, kListTexts } = await load('ui/texts/texts.ts');
const { kListQuestions } = await load('core/contract.ts');

/// The source files of the page that are loaded before the list shows, with their text.
async function first_half() {
  const { metafile } = await build({
    entryPoints: [join(kSource, 'main.ts')],
    tsconfig: join(kSource, '../tsconfig.json'),
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: kSource,
    absWorkingDir: kSource,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const outputs = metafile.outputs;
  const files = new Set();
  const follow = name => {
    for (const file of Object.keys(outputs[name].inputs)) files.add(file);
    for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') follow(path);
  };
  follow(Object.keys(outputs).find(name => outputs[name].entryPoint === 'main.ts'));
  const ours = [...files].filter(file => !file.includes('node_modules') && !file.includes('ui/texts/'));
  return Promise.all(ours.map(async file => ({ file, text: await readFile(join(kSource, file), 'utf8') })));
}

const files = await first_half();
/// The desk is open wherever these are asked: without a proxy, and where a provider's facts are shown.
const kUsedWhenOpen = new Set(['providers']);
/// Names of fields, questions and codes that are also keys of texts.
const kOtherWords = new Set(['hand_fee', 'item_name', 'mapping_columns', 'version_conflict']);
/// Every quoted word of a file, and every key that a template may make of its front.
const words = (text, keys) => [
  ...[...text.matchAll(/'(\w+)'/g)].map(([, word]) => word),
  ...[...text.matchAll(/t\(`(\w+)\$\{/g)].flatMap(([, front]) => keys.filter(key => key.startsWith(front))),
];

test('what shows the list finds its texts without the desk', () => {
  const all = known_texts();
  const missing = files.flatMap(({ file, text }) =>
    words(text, Object.keys(all))
      .filter(word => word in all && !(word in kListTexts) && !kOtherWords.has(word))
      .map(word => `${file}: ${word}`),
  );
  assert.deepEqual(missing, []);
});

test('what shows the list asks nothing but the module of the list', () => {
  const asked = files.flatMap(({ file, text }) =>
    [...text.matchAll(/questions\.ask\(\s*'(\w+)'/g)].map(([, question]) => ({ file, question })),
  );
  assert.ok(asked.length > 5);
  const astray = asked.filter(({ question }) => !kListQuestions.has(question) && !kUsedWhenOpen.has(question));
  assert.deepEqual(astray, []);
});
