import { type Core, open_core } from './abi.ts';
import type { WorkerAnswer, WorkerQuestion } from './aside.ts';

let core: Promise<Core> | null = null;

/// The worker's side of `Aside`: first the compiled core, then questions.
addEventListener('message', async ({ data }: MessageEvent<WebAssembly.Module | WorkerQuestion>) => {
  if (data instanceof WebAssembly.Module) {
    core = open_core(data);
    return;
  }
  const answer = (await core)?.ask(data.question, data.file);
  if (answer !== undefined) postMessage({ id: data.id, answer } satisfies WorkerAnswer);
});
