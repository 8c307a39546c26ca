// Loads the modules of the core as the page does: two imports, one instance each, views made anew after every call.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from '../web/load.mjs';

/// The folder of the modules.
export const kWasm = process.env.YOSHIN_WASM ?? fileURLToPath(new URL('../../build/wasm/wasm', import.meta.url));
export const kModules = ['list', 'desk'];
const { kListQuestions } = await load('core/contract.ts');

export async function compile(name) {
  return WebAssembly.compile(await readFile(join(kWasm, `yoshin_${name}.wasm`)));
}

/// One module, asked in text or bytes.
export async function load_module(name) {
  const { exports } = await WebAssembly.instantiate(await compile(name), {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: {
      proc_exit(code) {
        throw new Error(`the core stopped with code ${code}`);
      },
    },
  });
  exports._initialize();
  const put = (at, bytes) => new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
  return {
    exports,
    /// The answer's text to a question's text or bytes.
    ask(question, file = new Uint8Array()) {
      const bytes = typeof question === 'string' ? new TextEncoder().encode(question) : question;
      put(exports.yoshin_question(bytes.length), bytes);
      put(exports.yoshin_file(file.length), file);
      const size = exports.yoshin_ask();
      return new TextDecoder('utf-8', { fatal: true }).decode(
        new Uint8Array(exports.memory.buffer, exports.yoshin_answer(), size),
      );
    },
  };
}

/// Both modules, each asked what it answers. `ask_by_name` takes the question's name apart from its text.
export async function load_core() {
  const [list, desk] = await Promise.all(kModules.map(load_module));
  return { list, desk, of: name => (kListQuestions.has(name) ? list : desk) };
}
