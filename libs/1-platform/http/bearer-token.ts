/** What stands after `Authorization: Bearer`; undefined when the call does not come by a token at all. */
export function readBearerToken(header: string | undefined): string | undefined {
  return /^bearer +(\S+) *$/iu.exec(header ?? '')?.[1];
}
