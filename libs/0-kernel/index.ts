export { allocate } from './allocate.js';
export type { Branded } from './branded.js';
export { fixedClock, systemClock, type Clock } from './clock.js';
export { corporateNumberCheckDigit, parseCorporateNumber, type CorporateNumber } from './corporate-number.js';
export { checkEradNumber, type EradWarning } from './erad-number.js';
export { begunMonths, fiscalYearLabelJa, fiscalYearOf, fiscalYearRange, type FiscalYear } from './fiscal-year.js';
export { formatYen, type YenLocale, type YenUnit } from './format-yen.js';
export { idOf, isUuid, newId, type Id } from './ids.js';
export { divideHalfUp, floorDivide, safeInteger } from './integer-division.js';
export { japaneseEraDate } from './japanese-era.js';
export { diagram } from './lifecycle-diagram.js';
export { addYen, floorToUnit, NotExactYen, subtractYen, sumYen, yen, yenFromBigInt, type Yen } from './money.js';
export { parseOrcid, type Orcid } from './orcid.js';
export {
  addDays,
  comparePlainDates,
  daysBetween,
  isPlainDate,
  parsePlainDate,
  partsOf,
  plainDate,
  plainDateInTokyo,
  todayInTokyo,
  type PlainDate,
} from './plain-date.js';
export { basisPoints, floorOf, insideTax, ratioBp, type BasisPoints } from './rate.js';
export { err, fail, isOk, ok, unwrap, type DomainError, type Result } from './result.js';
export { broadSectionsOf, mediumSectionsOf, numberedFieldName, reviewFieldName, reviewSections, sectionRelation, type SectionRelation } from './review-sections.js';
export { defineLifecycle, type Lifecycle } from './state-machine.js';
export { codePointLength, normaliseParagraphs, normaliseText, truncate } from './text.js';
export type { Transitions } from './transitions.js';
export { uuidV7Generator, type Uuid } from './uuid-v7.js';
