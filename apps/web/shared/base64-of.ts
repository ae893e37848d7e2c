/** A file's bytes as text, in pieces: a call takes only so many arguments. */
export function base64Of(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  const pieces: string[] = [];
  for (let at = 0; at < all.length; at += 8_192) pieces.push(String.fromCharCode(...all.subarray(at, at + 8_192)));
  return btoa(pieces.join(''));
}
