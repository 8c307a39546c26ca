// The core as the page has it, asked in objects: `ask('csv_read', {…}, bytes)`.
import { load_core } from '../wasm/core.mjs';

/// A function that asks the core. An answer that is not `ok` is thrown with its text.
export async function open_core() {
  const core = await load_core();
  return (name, members = {}, file = new Uint8Array()) => {
    const answer = JSON.parse(core.ask(JSON.stringify({ ask: name, ...members }), file));
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.text.en}`);
    return answer;
  };
}
