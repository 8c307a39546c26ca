// Bundles the page into web/dist: hash-named scripts, style sheet and core modules, each with its .br beside it. Every
// address in it is relative, so the folder may stand anywhere on any web server.
// YOSHIN_WASM names the folder of the core's modules (default: build/wasm/wasm); YOSHIN_WEB_OUT another output folder.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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

const kOptions = {
  tsconfig: join(kHere, 'tsconfig.json'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  write: false,
  conditions: ['production'],
};

async function script(entry, define, plugins) {
  const result = await build({ ...kOptions, entryPoints: [join(kHere, 'src', entry)], plugins, define });
  return Buffer.from(result.outputFiles[0].contents);
}

/// The page's own script in its parts: what shows the list, and what is loaded behind it. Each is {name, bytes}.
async function page_scripts(define, plugins) {
  const { outputFiles, metafile } = await build({
    ...kOptions,
    entryPoints: { yoshin: join(kHere, 'src/main.ts') },
    splitting: true,
    metafile: true,
    outdir: kHere,
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    plugins,
    define,
  });
  const parts = new Map(outputFiles.map(({ path, contents }) => [basename(path), Buffer.from(contents)]));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const [entry] = [...outputs].find(([, { entryPoint }]) => entryPoint?.endsWith('main.ts'));
  const needed = outputs.get(entry).imports.filter(({ kind }) => kind === 'import-statement');
  const first = new Set([entry, ...needed.map(({ path }) => basename(path))]);
  const named = names => names.map(name => ({ name, bytes: parts.get(name) }));
  return { first: named([...first]), later: named([...parts.keys()].filter(name => !first.has(name))) };
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

/// Builds the page into `out` and returns the manifest. `wasm` is the folder of the core's modules; `plugins` are esbuild
/// plugins (tests replace parts with them).
export async function bundle({ out, wasm, plugins = [] }) {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const module_of = async name => {
    const bytes = await readFile(join(wasm, `yoshin_${name}.wasm`));
    return { name: hashed(`${name}.wasm`, bytes), bytes };
  };
  const [list, desk, worker, css] = await Promise.all([
    module_of('list'),
    module_of('desk'),
    script('core/worker.ts', {}, plugins),
    style(),
  ]);
  const worker_name = hashed('worker.js', worker);
  const define = defined({
    YOSHIN_LIST_FILE: `./${list.name}`,
    YOSHIN_DESK_FILE: `./${desk.name}`,
    YOSHIN_WORKER_FILE: `./${worker_name}`,
    YOSHIN_SERVICE_WORKER_FILE: `./${kServiceWorker}`,
  });
  const scripts = await page_scripts(define, plugins);
  const style_name = hashed('yoshin.css', css);
  const template = await readFile(join(kHere, 'src/index.html'), 'utf8');
  const [entry, ...shared] = scripts.first;
  const preloads = shared.map(({ name }) => `<link rel="modulepreload" href="./${name}">`).join('\n');
  const page = Object.entries({ style: style_name, script: entry.name, core: list.name }).reduce(
    (text, [name, file]) => text.replace(`{{${name}}}`, `./${file}`),
    template.replace('{{preloads}}', preloads),
  );
  const plain = await app_files();
  const parts = [...scripts.first, ...scripts.later, list, desk, { name: worker_name, bytes: worker }];
  parts.push({ name: style_name, bytes: css });
  // What the page needs to start without its server.
  const kept = ['./', ...parts.map(({ name }) => `./${name}`)];
  const bytes = parts.map(part => part.bytes);
  const build_of = hashed('page.', Buffer.concat([Buffer.from(page), ...bytes, ...plain.values()]));
  const offline = defined({
    YOSHIN_FILES: [...kept, ...[...plain.keys()].map(name => `./${name}`)],
    YOSHIN_BUILD: build_of.split('.')[1],
  });
  for (const [name, content] of plain) await store(out, name, content);
  const store_all = list => Promise.all(list.map(part => store(out, part.name, part.bytes)));
  const stored_page = await store(out, 'index.html', Buffer.from(page));
  const entries = {
    // The list on the screen, with everything that is loaded before it.
    list: [stored_page, ...(await store_all([...scripts.first, { name: style_name, bytes: css }, list]))],
    // What is loaded behind it.
    desk: await store_all([...scripts.later, desk]),
    // What is loaded when it is needed, and what keeps the page for the day without a server.
    aside: [
      await store(out, worker_name, worker),
      await store(out, kServiceWorker, await script('service_worker.ts', offline, plugins)),
    ],
  };
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(entries, null, 2)}\n`);
  return entries;
}

async function main() {
  const wasm = process.env.YOSHIN_WASM ?? join(kHere, '../build/wasm/wasm');
  if (!existsSync(join(wasm, 'yoshin_list.wasm'))) {
    console.error(`core modules not found: ${wasm}\nbuild them first (cmake --preset wasm) or set YOSHIN_WASM`);
    process.exit(1);
  }
  const entries = await bundle({ out: process.env.YOSHIN_WEB_OUT ?? join(kHere, 'dist'), wasm });
  for (const [half, files] of Object.entries(entries)) {
    console.log(`${half}: brotli ${files.reduce((sum, { brotli }) => sum + brotli, 0)} B`);
    for (const { file, bytes, brotli } of files) console.log(`  ${file}  ${bytes} B  brotli ${brotli} B`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
