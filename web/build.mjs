// Bundles the page into web/dist: hash-named script, style sheet and core module, each with its .br beside it. Every
// address in it is relative, so the folder may stand anywhere on any web server.
// YOSHIN_WASM names the core module (default: build/wasm/wasm/yoshin.wasm); YOSHIN_WEB_OUT another output folder.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

const kHere = dirname(fileURLToPath(import.meta.url));

function hashed(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
}

async function store(folder, name, bytes) {
  await writeFile(join(folder, name), bytes);
  const options = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  };
  const packed = brotliCompressSync(bytes, options);
  await writeFile(join(folder, `${name}.br`), packed);
  return { file: name, bytes: bytes.length, brotli: packed.length };
}

async function script(entry, define, plugins) {
  const result = await build({
    entryPoints: [join(kHere, 'src', entry)],
    tsconfig: join(kHere, 'tsconfig.json'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    write: false,
    plugins,
    conditions: ['production'],
    define,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

async function style() {
  const result = await build({
    entryPoints: [join(kHere, 'src/ui/page.css')],
    bundle: true,
    minify: true,
    write: false,
  });
  return Buffer.from(result.outputFiles[0].contents);
}

const kServiceWorker = 'service_worker.js';

/// Values for esbuild to put in place of the names.
function defined(values) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
}

/// What makes the page an application that can be installed: its manifest and icons, under names that stay.
async function app_files() {
  const folder = join(kHere, 'src/app_files');
  const names = (await readdir(folder)).sort();
  return new Map(await Promise.all(names.map(async name => [name, await readFile(join(folder, name))])));
}

/// Builds the page into `out` and returns the manifest. `plugins` are esbuild plugins (tests replace parts with them).
export async function bundle({ out, wasm, plugins = [] }) {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const core = await readFile(wasm);
  const core_name = hashed('yoshin.wasm', core);
  const [worker, css] = await Promise.all([script('core/worker.ts', {}, plugins), style()]);
  const worker_name = hashed('worker.js', worker);
  const define = defined({
    YOSHIN_CORE_FILE: `./${core_name}`,
    YOSHIN_WORKER_FILE: `./${worker_name}`,
    YOSHIN_SERVICE_WORKER_FILE: `./${kServiceWorker}`,
  });
  const js = await script('main.ts', define, plugins);
  const names = { script: hashed('yoshin.js', js), style: hashed('yoshin.css', css) };
  const template = await readFile(join(kHere, 'src/index.html'), 'utf8');
  const page = Object.entries({ style: names.style, script: names.script, core: core_name }).reduce(
    (text, [name, file]) => text.replace(`{{${name}}}`, `./${file}`),
    template,
  );
  const plain = await app_files();
  // What the page needs to start without its server.
  const kept = ['./', ...[names.script, names.style, worker_name, core_name].map(name => `./${name}`)];
  const build_of = hashed('page.', Buffer.concat([Buffer.from(page), js, css, worker, core, ...plain.values()]));
  const offline = defined({
    YOSHIN_FILES: [...kept, ...[...plain.keys()].map(name => `./${name}`)],
    YOSHIN_BUILD: build_of.split('.')[1],
  });
  for (const [name, bytes] of plain) await store(out, name, bytes);
  const entries = {
    page: await store(out, 'index.html', Buffer.from(page)),
    service_worker: await store(out, kServiceWorker, await script('service_worker.ts', offline, plugins)),
    script: await store(out, names.script, js),
    style: await store(out, names.style, css),
    worker: await store(out, worker_name, worker),
    core: await store(out, core_name, core),
  };
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(entries, null, 2)}\n`);
  return entries;
}

async function main() {
  const wasm = process.env.YOSHIN_WASM ?? join(kHere, '../build/wasm/wasm/yoshin.wasm');
  if (!existsSync(wasm)) {
    console.error(`core module not found: ${wasm}\nbuild it first (cmake --preset wasm) or set YOSHIN_WASM`);
    process.exit(1);
  }
  const entries = await bundle({ out: process.env.YOSHIN_WEB_OUT ?? join(kHere, 'dist'), wasm });
  for (const entry of Object.values(entries)) console.log(`${entry.file}  ${entry.bytes} B  brotli ${entry.brotli} B`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
