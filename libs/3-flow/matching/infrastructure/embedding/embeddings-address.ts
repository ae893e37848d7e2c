/** Where `/v1/embeddings` is, from an address that names it whole, up to the version, or not at all. */
export function embeddingsAddress(url: string): string {
  if (url.endsWith('/')) return embeddingsAddress(url.slice(0, -1));
  if (url.endsWith('/embeddings')) return url;
  return url.endsWith('/v1') ? `${url}/embeddings` : `${url}/v1/embeddings`;
}
