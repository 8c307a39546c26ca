import { answer_of, files_to_drop } from './local/page_cache.ts';

declare const YOSHIN_FILES: string[];
declare const YOSHIN_BUILD: string;

// The types of a service worker are in no library that a page is built with; these are the members used here.
interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetches extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface ServiceWorker {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', handler: (event: Waits) => void): void;
  addEventListener(name: 'fetch', handler: (event: Fetches) => void): void;
  addEventListener(name: 'message', handler: (event: MessageEvent) => void): void;
}
const worker = globalThis as unknown as ServiceWorker;

const kCache = `yoshin-page-${YOSHIN_BUILD}`;

/// Keeps the files of this build, all or none.
async function keep_files(): Promise<void> {
  const cache = await caches.open(kCache);
  await cache.addAll(
    YOSHIN_FILES.map(file => new Request(new URL(file, worker.registration.scope), { cache: 'reload' })),
  );
}

async function take_over(): Promise<void> {
  await Promise.all(files_to_drop(await caches.keys(), kCache).map(name => caches.delete(name)));
  await worker.clients.claim();
}

worker.addEventListener('install', event => event.waitUntil(keep_files()));
worker.addEventListener('activate', event => event.waitUntil(take_over()));
// A new build waits until the operator wants it: pages that are open may still need files of the old one. A page that
// came from the server with this build needs none of those.
worker.addEventListener('message', ({ data, ports }: MessageEvent<{ ask: string; script?: string }>) => {
  const mine = YOSHIN_FILES.some(file => new URL(file, worker.registration.scope).href === data.script);
  if (data.ask === 'take_over' || mine) void worker.skipWaiting();
  ports[0]?.postMessage(mine);
});
worker.addEventListener('fetch', event => {
  const answer = answer_of(event.request, worker.registration.scope, kCache);
  if (answer) event.respondWith(answer);
});
