/// How long the page's own server may take before the kept page is shown instead, in milliseconds.
const kPatience = 3_000;
const kPrefix = 'yoshin-page-';

/// What the service worker does with a request: `page` and `file` come from what was kept where they must, everything
/// else is none of its business.
export type Kind = 'page' | 'file' | 'other';

/// Only reading, only this folder of this server, and never the API: no answer with orders is kept, no write is touched.
export function kind_of(request: { method: string; url: string; mode: string }, scope: string): Kind {
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return 'other';
  const path = request.url.slice(scope.length).replace(/[?#].*/, '');
  if (path === 'api' || path.startsWith('api/')) return 'other';
  if (request.mode === 'navigate') return path === '' || path === 'index.html' ? 'page' : 'other';
  return 'file';
}

/// The caches of other builds.
export function files_to_drop(names: readonly string[], present: string): string[] {
  return names.filter(name => name.startsWith(kPrefix) && name !== present);
}

/// The server's page where it answers in time, so that page and proxy fit each other; else the kept one.
async function page(request: Request, scope: string, name: string): Promise<Response> {
  const kept = (await caches.open(name)).match(scope);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(kPatience) });
    if (answer.ok) return answer;
    return (await kept) ?? answer;
  } catch (error) {
    const found = await kept;
    if (found) return found;
    throw error;
  }
}

/// A file of this build has its hash in its name: the kept one is right for ever.
async function file(request: Request, name: string): Promise<Response> {
  return (await (await caches.open(name)).match(request)) ?? fetch(request);
}

/// The answer to a request of the page; nothing for what the browser shall do by itself. Nothing is kept here: only the
/// files of the build are, when it is installed.
export function answer_of(request: Request, scope: string, name: string): Promise<Response> | null {
  const kind = kind_of(request, scope);
  if (kind === 'page') return page(request, scope, name);
  return kind === 'file' ? file(request, name) : null;
}
