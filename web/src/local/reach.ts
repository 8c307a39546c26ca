import { ApiError, get_bytes } from '../api/client.ts';
import type { Session } from '../api/shapes.ts';

/// Whether a proxy stands behind this page: its session; `unreachable` while none answers; `none` where a plain web
/// server answers in its place.
export type Reached = Session | 'unreachable' | 'none';

/// Statuses with which a web server or a gateway says that it has no proxy, or that the proxy is away.
const kAway = [0, 502, 503, 504];
const kNoRoute = [404, 405, 501];

function is_session(read: Partial<Session> | null): read is Session {
  return typeof read?.now === 'string' && typeof read.environment === 'string';
}

/// The answer's bytes are read here: a page in place of JSON is no broken connection.
async function session(): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await get_bytes('/api/session')));
}

/// Asks for the session. A proxy that answers with a refusal of its own is there: its refusal is thrown.
export async function reach(read: () => Promise<unknown> = session): Promise<Reached> {
  try {
    const answer = (await read()) as Partial<Session> | null;
    return is_session(answer) ? answer : 'none';
  } catch (error) {
    // A page in place of JSON: a web server that answers everything with its index.
    if (error instanceof SyntaxError) return 'none';
    if (!(error instanceof ApiError)) throw error;
    if (kAway.includes(error.status)) return 'unreachable';
    if (kNoRoute.includes(error.status) && error.code.startsWith('http_')) return 'none';
    throw error;
  }
}
