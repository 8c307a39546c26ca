const kJstMilliseconds = 9 * 3_600_000;

/// The time in JST by this computer's clock, as the proxy writes it.
export function jst_now(milliseconds = Date.now()): string {
  return `${new Date(milliseconds + kJstMilliseconds).toISOString().slice(0, 19)}+09:00`;
}
