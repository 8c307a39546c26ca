import { script_url } from './script_url.ts';

/// A question on its way to the worker; `file` is copied, the page keeps its own.
export interface WorkerQuestion {
  id: number;
  question: string;
  file: Uint8Array;
}
export interface WorkerAnswer {
  id: number;
  answer: string;
}

interface Waiting {
  resolve: (answer: string) => void;
  reject: (error: Error) => void;
}

function start_worker(): Worker {
  return new Worker(script_url('worker'), { type: 'module' });
}

/// A second core in a worker, for questions that take so long that the page would stand still. It has a memory of its
/// own: questions about the order table are not for it.
export class Aside {
  private worker: Worker | null = null;
  private started: Promise<void> | null = null;
  private last = 0;
  private readonly waiting = new Map<number, Waiting>();

  constructor(
    private readonly module: () => Promise<WebAssembly.Module>,
    private readonly start: () => Worker = start_worker,
  ) {}

  /// Starts the worker before it is needed. Safe to repeat.
  wake(): void {
    void this.start_worker().catch(() => {});
  }

  /// The answer's text; an error when the worker cannot run.
  async ask(question: string, file: Uint8Array): Promise<string> {
    await this.start_worker();
    return new Promise((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { resolve, reject });
      this.worker?.postMessage({ id, question, file } satisfies WorkerQuestion);
    });
  }

  private start_worker(): Promise<void> {
    this.started ??= this.begin().catch(error => {
      this.started = null;
      throw error;
    });
    return this.started;
  }

  private async begin(): Promise<void> {
    const module = await this.module();
    const worker = this.start();
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      this.waiting.get(data.id)?.resolve(data.answer);
      this.waiting.delete(data.id);
    });
    worker.addEventListener('error', () => this.broken());
    worker.postMessage(module);
    this.worker = worker;
  }

  private broken(): void {
    this.worker?.terminate();
    this.worker = null;
    this.started = null;
    for (const each of this.waiting.values()) each.reject(new Error('the worker of the core ended'));
    this.waiting.clear();
  }
}
