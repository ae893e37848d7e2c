import { setNonce } from 'get-nonce';

/** The word by which the server's content policy knows our own style elements; another one at each load. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// What stops the page from scrolling behind a dialog asks here.
setNonce(styleNonce);
