/// The bytes of a base64 text.
export function bytes_of_base64(text: string): Uint8Array<ArrayBuffer> {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; ++at) bytes[at] = raw.charCodeAt(at);
  return bytes;
}

/// Lower-case hexadecimal digits of the bytes.
export function hex_of(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/// SHA-256 of the bytes, in hexadecimal.
export async function sha256_hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex_of(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
