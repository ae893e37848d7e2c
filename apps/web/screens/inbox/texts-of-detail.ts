import type { InboxDetail } from '../../api/types';
import { isJapanese } from '../../shared/match/is-japanese';
import type { MatchTexts } from '../../shared/match/match-texts';

/**
 * The texts on screen under the names the matcher gave them. Wishes follow a Japanese body in its list;
 * beside an English body their place cannot be known from here, so they go unmarked.
 */
export function needTextsOf({ title, body, mustHave, niceToHave, keywords }: InboxDetail['need']): MatchTexts {
  const wishes = [mustHave, niceToHave].filter((text): text is string => Boolean(text));
  return {
    ...titleText(title),
    ...(body && (isJapanese(body) ? { body_ja: [body, ...wishes] } : { body_en: [body] })),
    keywords,
  };
}

export function seedTextsOf({ title, body, keywords }: InboxDetail['seed']): MatchTexts {
  return { ...titleText(title), ...(body && (isJapanese(body) ? { body_ja: [body] } : { body_en: [body] })), keywords };
}

function titleText(title: string | null): MatchTexts {
  if (!title) return {};
  return isJapanese(title) ? { title_ja: [title] } : { title_en: [title] };
}
