const PREFIX = 'x';
const PLAIN = /^[a-z0-9]+$/;
const LOOKS_ENCODED = /^x(?:[0-9a-f]{4})+$/;

/**
 * How a term is written into Meilisearch: one word of ASCII letters and digits, which its own tokeniser cannot cut,
 * fold or read as an operator. Different terms have different codes.
 */
export function encodeTerm(term: string): string {
  if (PLAIN.test(term) && !LOOKS_ENCODED.test(term)) return term;
  let code = PREFIX;
  for (let unit = 0; unit < term.length; unit += 1) code += term.charCodeAt(unit).toString(16).padStart(4, '0');
  return code;
}
