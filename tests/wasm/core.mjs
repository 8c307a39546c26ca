// Loads the core module as the page does: two imports, one instance, views made anew after every call.
import { readFile } from 'node:fs/promises';

export const kWasm = process.env.YOSHIN_WASM ?? new URL('../../build/wasm/wasm/yoshin.wasm', import.meta.url);

export async function compile() {
  return WebAssembly.compile(await readFile(kWasm));
}

export async function load_core() {
  const module = await compile();
  const { exports } = await WebAssembly.instantiate(module, {
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
