import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxDetail, MeetingWord } from '../../api/types';
import { dateText } from '../dates';
import { Facts } from '../facts';
import { facetText } from './facet-values';
import { Marked } from './marked';
import { type Side, spansIn } from './match-texts';
import { shownLanguage, shownText, type WrittenDocument } from './shown-text';
import { Prose } from '../prose';
import { yenBandText } from '../yen';
import styles from './sides.module.css';

type Words = readonly MeetingWord[];

/** Where the wishes stand: the matcher reads them behind the problem. */
const mustHaveItem = 1;
const niceToHaveItem = 2;

interface SidesProps {
  readonly need: Omit<InboxDetail['need'], 'company' | 'title' | 'version' | 'body'>;
  readonly seed: Omit<InboxDetail['seed'], 'department' | 'kind' | 'title' | 'version' | 'body'>;
  readonly words: Words;
}

/** Need and seed beside each other, with the words marked in which they meet. */
export function Sides({ need, seed, words }: SidesProps) {
  return <div className={styles.sides}><NeedSide need={need} words={words} /><SeedSide seed={seed} words={words} /></div>;
}

function NeedSide({ need, words }: Pick<SidesProps, 'need' | 'words'>) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const wish = (text: string | null, item: number): ReactNode => text && <Marked text={text} spans={spansIn(words, 'need', 'body_ja', item)} />;
  return (
    <section className={styles.side} aria-label={t('shared.sides.need')}>
      <p className={styles.label}>{t('shared.sides.need')}</p>
      <h3 className={styles.title}><MarkedPart side="need" part="title" document={need} words={words} /></h3>
      <Prose text={<MarkedPart side="need" part="body" document={need} words={words} />} />
      <Facts
        facts={[
          [t('shared.sides.mustHave'), wish(need.mustHave, mustHaveItem)],
          [t('shared.sides.niceToHave'), wish(need.niceToHave, niceToHaveItem)],
          [t('shared.facet.keywords'), need.keywords.length > 0 ? <Keywords key="keywords" side="need" keywords={need.keywords} words={words} /> : null],
          [t('shared.facet.fieldCodes'), facetText('fieldCodes', need.fieldCodes, language, t)],
          [t('shared.facet.trl'), need.trl],
          [t('shared.facet.region'), need.region],
          [t('needs.form.budget'), need.budget && yenBandText(need.budget.min, need.budget.max, language)],
          [t('needs.form.equipment'), need.equipment.join('、')],
          [t('needs.form.deadline'), need.deadline && dateText(need.deadline, language)],
        ]}
      />
    </section>
  );
}

function SeedSide({ seed, words }: Pick<SidesProps, 'seed' | 'words'>) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  return (
    <section className={styles.side} aria-label={t('shared.sides.seed')}>
      <p className={styles.label}>{t('shared.sides.seed')}</p>
      <h3 className={styles.title}>
        <Link to="/seeds/$seedId" params={{ seedId: seed.id }}><MarkedPart side="seed" part="title" document={seed} words={words} /></Link>
      </h3>
      <Prose text={<MarkedPart side="seed" part="body" document={seed} words={words} />} />
      <Facts
        facts={[
          [t('seeds.researcher'), seed.researcherName],
          [t('shared.facet.keywords'), seed.keywords.length > 0 ? <Keywords key="keywords" side="seed" keywords={seed.keywords} words={words} /> : null],
          [t('shared.facet.fieldCodes'), facetText('fieldCodes', seed.fieldCodes, language, t)],
          [t('shared.facet.trl'), seed.trl],
          [t('shared.facet.region'), seed.region],
          [t('seeds.form.cost'), seed.cost && yenBandText(seed.cost.min, seed.cost.max, language)],
          [t('seeds.form.equipment'), seed.equipment.join('、')],
          [t('shared.facet.availability'), seed.availability && facetText('availability', [seed.availability.state, seed.availability.from], language, t)],
        ]}
      />
    </section>
  );
}

function MarkedPart({ side, part, document, words }: { readonly side: Side; readonly part: 'title' | 'body'; readonly document: WrittenDocument; readonly words: Words }) {
  const { i18n } = useTranslation();
  const shown = shownText(document, part, shownLanguage(words, side, i18n.language === 'en' ? 'en' : 'ja'));
  return shown ? <Marked text={shown.text} spans={spansIn(words, side, shown.field)} /> : null;
}

function Keywords({ side, keywords, words }: { readonly side: Side; readonly keywords: readonly string[]; readonly words: Words }) {
  return <>{keywords.map((keyword, index) => <span key={keyword} className={styles.keyword}><Marked text={keyword} spans={spansIn(words, side, 'keywords', index)} /></span>)}</>;
}
