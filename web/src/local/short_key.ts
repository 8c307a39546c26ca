/// What a short key is made of: no letter that is mistaken for another or for a digit.
const kLetters = '0123456789ABCDEFGHJKMNPQSTVWXYZ';
const kLength = 10;
/// Bytes from here on would favour the first letters.
const kFair = 256 - (256 % kLetters.length);

/// A key such as the proxy gives an order when it stores it, so that an order of a file is checked and shown alike. It is
/// never sent: a stored order gets one of its own.
export function short_key(random: () => Uint8Array = () => crypto.getRandomValues(new Uint8Array(kLength))): string {
  let key = '';
  while (key.length < kLength)
    for (const byte of random()) if (byte < kFair && key.length < kLength) key += kLetters[byte % kLetters.length];
  return key;
}
