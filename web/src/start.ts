import type { Session } from './api/shapes.ts';
import { App } from './app.ts';
import { compile_core, open_core } from './core/abi.ts';
import { Aside } from './core/aside.ts';
import { Questions } from './core/questions.ts';
import type { DeskParts } from './desk_door.ts';
import { jst_now } from './local/clock.ts';
import { kept_of, read_kept, shops_of, write_kept } from './local/kept.ts';
import { reach } from './local/reach.ts';

declare const YOSHIN_LIST_FILE: string;
declare const YOSHIN_DESK_FILE: string;

const kRefreshClock = 10_000;

type LoadDesk = () => Promise<DeskParts>;

function compiled(file: string): Promise<WebAssembly.Module> {
  return compile_core(new URL(file, document.baseURI).href);
}

/// The desk's module, read once for the page and its worker; read anew after a failure.
function desk_module(): () => Promise<WebAssembly.Module> {
  let coming: Promise<WebAssembly.Module> | null = null;
  return () => {
    coming ??= compiled(YOSHIN_DESK_FILE).catch(error => {
      coming = null;
      throw error;
    });
    return coming;
  };
}

async function with_proxy(questions: Questions, load_desk: LoadDesk, session: Session): Promise<App> {
  const app = new App(questions, questions.ask('names', {}), session, load_desk);
  // What was read is kept for the day on which the proxy does not answer.
  app.addEventListener('shops', () => write_kept(localStorage, kept_of(app.shops, 'proxy', jst_now())));
  await app.read_shops();
  // The list comes first, the rest of the page behind it.
  app.feed.addEventListener('rows', () => setTimeout(() => app.desk.prepare()), { once: true });
  void app.feed.run();
  app.open_runs.watch(app.feed);
  setInterval(() => void app.refresh_clock(), kRefreshClock);
  return app;
}

async function without_proxy(questions: Questions, load_desk: LoadDesk, away: boolean): Promise<App> {
  const { Local, local_session } = await load_desk();
  const kept = read_kept(localStorage);
  const names = questions.ask('names', {});
  const app = new App(questions, names, local_session(), load_desk, made => new Local(made, kept, away));
  await app.desk.open();
  if (kept) app.shops = shops_of(kept, questions.ask('providers', {}).providers);
  return app;
}

/// Starts the page: with its proxy where one answers, without one otherwise.
export async function start_app(): Promise<App> {
  const [list, reached] = await Promise.all([compiled(YOSHIN_LIST_FILE).then(open_core), reach()]);
  const module = desk_module();
  const questions = new Questions(list, async () => open_core(await module()), new Aside(module));
  const load_desk = async () => {
    const [parts] = await Promise.all([import('./desk.ts'), questions.open_desk()]);
    return parts;
  };
  return typeof reached === 'object'
    ? with_proxy(questions, load_desk, reached)
    : without_proxy(questions, load_desk, reached === 'unreachable');
}
