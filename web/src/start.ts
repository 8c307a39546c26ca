import type { Session } from './api/shapes.ts';
import { App } from './app.ts';
import { compile_core, open_core } from './core/abi.ts';
import { Aside } from './core/aside.ts';
import { Questions } from './core/questions.ts';
import { jst_now } from './local/clock.ts';
import { kept_of, read_kept, shops_of, write_kept } from './local/kept.ts';
import { Local, local_session } from './local/local.ts';
import { reach } from './local/reach.ts';

declare const YOSHIN_CORE_FILE: string;

const kRefreshClock = 10_000;

async function with_proxy(questions: Questions, session: Session): Promise<App> {
  const app = new App(questions, questions.ask('names', {}), session);
  // What was read is kept for the day on which the proxy does not answer.
  app.addEventListener('shops', () => write_kept(localStorage, kept_of(app.shops, 'proxy', jst_now())));
  await app.read_shops();
  void app.feed.run();
  app.open_runs.watch(app.feed);
  setInterval(() => void app.refresh_clock(), kRefreshClock);
  return app;
}

function without_proxy(questions: Questions, away: boolean): App {
  const kept = read_kept(localStorage);
  const session = local_session();
  const app = new App(questions, questions.ask('names', {}), session, made => new Local(made, kept, away));
  if (kept) app.shops = shops_of(kept, questions.ask('providers', {}).providers);
  return app;
}

/// Starts the page: with its proxy where one answers, without one otherwise.
export async function start_app(): Promise<App> {
  const [module, reached] = await Promise.all([
    compile_core(new URL(YOSHIN_CORE_FILE, document.baseURI).href),
    reach(),
  ]);
  const questions = new Questions(await open_core(module), new Aside(module));
  return typeof reached === 'object'
    ? with_proxy(questions, reached)
    : without_proxy(questions, reached === 'unreachable');
}
