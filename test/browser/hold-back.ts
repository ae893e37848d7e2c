import type { Page } from '@playwright/test';

export interface HeldBack {
  /** The page has asked. */
  readonly asked: Promise<void>;
  letGo(): void;
}

/**
 * Holds back the next request to such an address. Let go, it is answered as what was asked with the cookies of then, whatever
 * the browser has by now. Who asked for it ends it with `page.unrouteAll()`.
 */
export async function holdBack(page: Page, address: string): Promise<HeldBack> {
  const [asked, mayGo] = [signal(), signal()];
  let next = true;
  // Not `times: 1`: with the last route that is to come, the one held back would go on its way as well.
  await page.route(address, async (route) => {
    if (!next) return route.fallback();
    next = false;
    const cookies = await page.context().cookies();
    asked.give();
    await mayGo.given;
    const headers = { ...route.request().headers(), cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
    await route.fulfill({ response: await route.fetch({ headers }) });
  });
  return { asked: asked.given, letGo: mayGo.give };
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => { give = resolve; });
  return { given, give };
}
