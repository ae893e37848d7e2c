import type { Request } from 'express';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

export function changesSomething({ method }: Request): boolean {
  return !safeMethods.includes(method);
}

/** A browser says one of these with every call that changes something, and no page can keep it from doing so; scripts say neither. */
export function isFromBrowser({ headers }: Request): boolean {
  return headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
}
