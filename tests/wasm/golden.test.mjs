import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compile, kModules, load_core, load_module } from './core.mjs';

const kGolden = fileURLToPath(new URL('../golden/', import.meta.url));

async function golden_files(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = await Promise.all(
    entries.map(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return golden_files(path);
      return entry.name.endsWith('.json') ? [path] : [];
    }),
  );
  return nested.flat().sort();
}

/// One writing of a JSON text: members in their order, escapes alike.
const canonical = text => JSON.stringify(JSON.parse(text));

test('every golden case is answered as written', async () => {
  const core = await load_core();
  let cases = 0;
  for (const path of await golden_files(kGolden)) {
    const golden = JSON.parse(await readFile(path, 'utf8'));
    if (golden.name === undefined || golden.question === undefined) continue;
    core.list.ask('{"ask":"table_reset"}');
    for (const before of golden.before ?? []) core.of(before.ask).ask(JSON.stringify(before));
    const file = new Uint8Array(Buffer.from(golden.file ?? '', 'base64'));
    const answer = core.of(golden.question?.ask).ask(JSON.stringify(golden.question), file);
    assert.equal(canonical(answer), JSON.stringify(golden.expected), path);
    ++cases;
  }
  assert.ok(cases >= 20, `only ${cases} golden cases were found`);
});

test('the modules import memory growth and exit and nothing else', async () => {
  for (const module of kModules) {
    const names = WebAssembly.Module.imports(await compile(module)).map(each => `${each.module}.${each.name}`);
    assert.deepEqual(names.sort(), ['env.emscripten_notify_memory_growth', 'wasi_snapshot_preview1.proc_exit']);
  }
});

test('a question of the other module is answered as one that does not exist', async () => {
  const { list, desk } = await load_core();
  for (const [core, ask] of [[list, 'providers'], [desk, 'table_ids']])
    assert.equal(JSON.parse(core.ask(JSON.stringify({ ask }))).error.code, 'unknown_question');
  assert.equal(desk.exports.yoshin_fee_rows(3), 0);
  assert.equal(desk.exports.yoshin_column(0), 0);
});

test('bytes that are no question are answered', async () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  for (const core of await Promise.all(kModules.map(load_module))) {
    for (const bytes of [[], [0], [0xff, 0xfe], [0x7b], [0x22, 0xe3, 0x81]])
      assert.equal(JSON.parse(core.ask(new Uint8Array(bytes))).ok, false);
    assert.equal(JSON.parse(core.ask(deep)).ok, false);
  }
});

test('asking again and again does not grow the memory', async () => {
  const core = await load_module('desk');
  const question = JSON.stringify({ ask: 'cell', record: { provider: 'np', status: 'approved' }, slip_entered: true });
  for (let i = 0; i < 1000; ++i) core.ask(question);
  const before = core.exports.memory.buffer.byteLength;
  for (let i = 0; i < 10_000; ++i) core.ask(question);
  assert.equal(core.exports.memory.buffer.byteLength, before);
});

test('raw columns carry a preview of fees', async () => {
  const core = await load_module('list');
  const rows = core.exports.yoshin_fee_rows(3);
  const column = id => new Int32Array(core.exports.memory.buffer, core.exports.yoshin_column(id), rows);
  column(0).set([999, 1000, 2001]);
  column(1).set([10, 10, 10]);
  const rule = { mode: 'overwrite', bands: [{ lower: 1000, upper: 2000, fee: 300 }] };
  core.ask(JSON.stringify({ ask: 'table_fee_columns', groups: [{ begin: 0, end: 3, rule }] }));
  assert.deepEqual([...column(2)], [10, 300, 10]);
  assert.deepEqual([...column(3)], [999, 1290, 2001]);
  assert.equal(core.exports.yoshin_column(9), 0);
});
