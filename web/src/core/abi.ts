/// The exports of the core module; wasm/abi.h says who owns which bytes.
interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  yoshin_question(size: number): number;
  yoshin_file(size: number): number;
  yoshin_ask(): number;
  yoshin_answer(): number;
}

/// The core: asks one question in JSON and returns the answer's text. A file is the second buffer of the question.
export interface Core {
  ask(question: string, file?: Uint8Array): string;
}

const kImports = {
  env: { emscripten_notify_memory_growth: () => {} },
  wasi_snapshot_preview1: {
    proc_exit: (code: number) => {
      throw new Error(`the core stopped with code ${code}`);
    },
  },
};

/// Wraps an instance. Views are made anew after every call: growth detaches the old buffer.
function core_of(exports: Exports): Core {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    ask(question, file = new Uint8Array()) {
      const bytes = encoder.encode(question);
      const question_at = exports.yoshin_question(bytes.length);
      const file_at = exports.yoshin_file(file.length);
      new Uint8Array(exports.memory.buffer, question_at, bytes.length).set(bytes);
      if (file.length > 0) new Uint8Array(exports.memory.buffer, file_at, file.length).set(file);
      const size = exports.yoshin_ask();
      return decoder.decode(new Uint8Array(exports.memory.buffer, exports.yoshin_answer(), size));
    },
  };
}

/// Loads the core module from this server.
export async function load_core(url: string): Promise<Core> {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(url), kImports);
  const exports = instance.exports as unknown as Exports;
  exports._initialize();
  return core_of(exports);
}
