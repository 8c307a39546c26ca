import type { Message } from '../core/contract.ts';

/// What the proxy refused, or that it could not be reached (status 0).
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: Message,
    readonly next_step: Message,
    readonly details: unknown,
  ) {
    super(code);
  }
}

const kUnreachable = new ApiError(
  0,
  'unreachable',
  { ja: 'サーバーに接続できません。', en: 'The server cannot be reached.' },
  {
    ja: '通信が戻るまでお待ちください。送信の結果は自動で確認します。',
    en: 'Wait for the connection; results are read again by themselves.',
  },
  null,
);

interface ErrorBody {
  error?: { code?: string; text?: Message; next_step?: Message; details?: unknown };
}

async function refusal_of(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as ErrorBody;
  const error = body.error ?? {};
  const fallback: Message = {
    ja: `サーバーがエラーを返しました（${response.status}）。`,
    en: `The server answered with error ${response.status}.`,
  };
  const again: Message = { ja: '時間をおいてもう一度お試しください。', en: 'Try again in a moment.' };
  return new ApiError(
    response.status,
    error.code ?? `http_${response.status}`,
    error.text ?? fallback,
    error.next_step ?? again,
    error.details ?? null,
  );
}

/// Waits for the whole answer, in the form that `read` wants.
async function answer<T>(url: string, init: RequestInit, read: (response: Response) => Promise<T>): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, cache: 'no-store', credentials: 'same-origin' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw kUnreachable;
  }
  if (!response.ok) throw await refusal_of(response);
  try {
    return await read(response);
  } catch (error) {
    // The connection broke in the middle of the answer.
    if (init.signal?.aborted) throw error;
    throw kUnreachable;
  }
}

const as_json = <T>(response: Response) => response.json() as Promise<T>;

/// Reads a resource.
export function get<T>(url: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(url, signal ? { signal } : {}, as_json);
}

/// Reads a resource whose text only the core needs to understand.
export function get_bytes(url: string): Promise<Uint8Array> {
  return answer(url, {}, async response => new Uint8Array(await response.arrayBuffer()));
}

/// Sends a change. The custom header proves that a page of this origin made it.
export function send<T>(method: 'POST' | 'PUT', url: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json', 'X-Yoshin': '1' };
  return answer<T>(url, { method, headers, body: JSON.stringify(body) }, as_json);
}
