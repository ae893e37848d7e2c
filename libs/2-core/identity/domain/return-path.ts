const longest = 500;
/** Begins with one slash; neither what browsers take for a slash nor anything they drop while reading an address. */
const ownPath = /^\/(?![/\\])[^\\\p{Cc}]*$/u;

/** Where in the page a person wanted to go before logging in; never to another site. What is not such a path is the first page. */
export function returnPath(text: string | undefined): string {
  return text !== undefined && text.length <= longest && ownPath.test(text) ? text : '/';
}
