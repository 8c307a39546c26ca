// The core as the page has it, asked in objects: `ask('csv_read', {…}, bytes)`.
import { load_core } from '../wasm/core.mjs';

/// A function that asks the core. An answer that is not `ok` is an answer too.
export async function open_answers() {
  const core = await load_core();
  return (name, members = {}, file = new Uint8Array()) =>
    JSON.parse(core.of(name).ask(JSON.stringify({ ask: name, ...members }), file));
}

/// A function that asks the core. An answer that is not `ok` is thrown with its text.
export async function open_core() {
  const answer_to = await open_answers();
  return (name, members, file) => {
    const answer = answer_to(name, members, file);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}: ${answer.error.text.en}`);
    return answer;
  };
}
