import { analyseDocument } from '../analysis/analyse-document.js';
import type { MatchText } from '../analysis/match-text.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import { isAsked } from './is-asked.js';

const seed = (text: MatchText) => ({ document: new Vocabulary().pack(analyseDocument('seed', text)) });
const english = seed({ title_ja: '翼', body_en: 'wing' });
const japanese = seed({ title_en: 'Wing', body_ja: '翼の振動' });
const both = seed({ body_ja: '翼の振動', body_en: 'flutter of a wing' });

describe('a view of a need', () => {
  it.each([
    ['ja', [true, false, false]], ['en', [false, true, false]], [null, [true, true, true]],
  ] as const)('translated from %s asks whom that language does not reach', (translatedFrom, expected) =>
    expect([english, japanese, both].map((one) => isAsked({ translatedFrom }, one))).toEqual(expected));
});
