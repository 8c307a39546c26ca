declare const YOSHIN_WORKER_FILE: string;
declare const YOSHIN_SERVICE_WORKER_FILE: string;

/// The scripts that the page starts beside itself.
export type ScriptName = 'worker' | 'service_worker';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (name: string) => string },
  ): { createScriptURL(name: string): string };
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

function url_of(name: string): string {
  const file = name === 'service_worker' ? YOSHIN_SERVICE_WORKER_FILE : YOSHIN_WORKER_FILE;
  return new URL(file, document.baseURI).href;
}
/// A script may only be named through a policy (require-trusted-types-for), and none but these two pass this one.
const kPolicy = trustedTypes?.createPolicy('yoshin-url', { createScriptURL: url_of });

/// The address of a script of ours, in the form that the browser lets a script be started from.
export function script_url(name: ScriptName): string {
  return kPolicy ? kPolicy.createScriptURL(name) : url_of(name);
}
