import type { Request } from 'express';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

export function changesSomething({ method }: Request): boolean {
  return !safeMethods.includes(method);
}

/** A browser says so with every call, and no page can keep it from doing so. A script may name our origin; this it does not say. */
export function isFromBrowser({ headers }: Request): boolean {
  return headers['sec-fetch-site'] !== undefined;
}
