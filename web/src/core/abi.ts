/// The exports of a module of the core; wasm/abi.h says who owns which bytes.
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

/// Reads a module of the core from this server and compiles it, once for the page and its worker. A plain web server may not
/// know the module's media type; then it is compiled after it was read.
export async function compile_core(url: string): Promise<WebAssembly.Module> {
  const answer = await fetch(url);
  if (answer.headers.get('Content-Type')?.startsWith('application/wasm')) return WebAssembly.compileStreaming(answer);
  return WebAssembly.compile(await answer.arrayBuffer());
}

/// A core of its own, with its own memory.
export async function open_core(module: WebAssembly.Module): Promise<Core> {
  const exports = (await WebAssembly.instantiate(module, kImports)).exports as unknown as Exports;
  exports._initialize();
  return core_of(exports);
}
