// Loads a module of web/src into Node: esbuild turns its TypeScript into one file that is imported from a data address.
import { webcrypto } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../web/node_modules/esbuild/lib/main.js';

// Every browser has it; Node 18 keeps it in a module.
globalThis.crypto ??= webcrypto;

const kWeb = join(dirname(fileURLToPath(import.meta.url)), '../../web');

/// The exports of `web/src/<path>`.
export async function load(path) {
  const result = await build({
    // The page has all its texts when one of its dialogs opens.
    stdin: {
      contents: `import './ui/texts/desk_texts.ts';\nexport * from './${path}';`,
      resolveDir: join(kWeb, 'src'),
      loader: 'ts',
    },
    tsconfig: join(kWeb, 'tsconfig.json'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['production'],
    write: false,
    logLevel: 'silent',
  });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`);
}
