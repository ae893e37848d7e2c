import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxDetail, MeetingWord, TextField } from '../../api/types';
import { dateText } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import { Marked } from '../../shared/match/marked';
import { type Side, spansIn } from '../../shared/match/match-texts';
import { isJapanese } from '../../shared/match/is-japanese';
import { Prose } from '../../shared/prose';
import styles from './match-view.module.css';

type Words = readonly MeetingWord[];

export function NeedSide({ need, words }: { readonly need: InboxDetail['need']; readonly words: Words }) {
  const { t, i18n } = useTranslation();
  const afterBody = need.body && isJapanese(need.body) ? 1 : undefined;
  const wish = (text: string | null, item: number | undefined): ReactNode => text && <Marked text={text} spans={item === undefined ? [] : spansIn(words, 'need', 'body_ja', item)} />;
  return (
    <section className={styles.side} aria-label={t('inbox.need')}>
      <p className={styles.label}>{t('inbox.need')}</p>
      <h3 className={styles.title}><MarkedField side="need" field="title" text={need.title} words={words} /></h3>
      <Prose text={<MarkedField side="need" field="body" text={need.body} words={words} />} />
      <Facts
        facts={[
          [t('inbox.mustHave'), wish(need.mustHave, afterBody)],
          [t('inbox.niceToHave'), wish(need.niceToHave, afterBody && (need.mustHave ? 2 : 1))],
          [t('shared.facet.keywords'), <Keywords key="keywords" side="need" keywords={need.keywords} words={words} />],
          [t('shared.facet.fieldCodes'), need.fieldCodes.join('、')],
          [t('shared.facet.region'), need.region],
          [t('needs.form.deadline'), need.deadline && dateText(need.deadline, i18n.language)],
        ]}
      />
    </section>
  );
}

export function SeedSide({ seed, words }: { readonly seed: InboxDetail['seed']; readonly words: Words }) {
  const { t } = useTranslation();
  return (
    <section className={styles.side} aria-label={t('inbox.seed')}>
      <p className={styles.label}>{t('inbox.seed')}</p>
      <h3 className={styles.title}>
        <Link to="/seeds/$seedId" params={{ seedId: seed.id }}><MarkedField side="seed" field="title" text={seed.title} words={words} /></Link>
      </h3>
      <Prose text={<MarkedField side="seed" field="body" text={seed.body} words={words} />} />
      <Facts
        facts={[
          [t('seeds.researcher'), seed.researcherName],
          [t('shared.facet.keywords'), <Keywords key="keywords" side="seed" keywords={seed.keywords} words={words} />],
          [t('shared.facet.fieldCodes'), seed.fieldCodes.join('、')],
          [t('shared.facet.trl'), seed.trl],
          [t('shared.facet.region'), seed.region],
        ]}
      />
    </section>
  );
}

/** The field's spans in the language the text is written in. */
function MarkedField({ side, field, text, words }: { readonly side: Side; readonly field: 'title' | 'body'; readonly text: string | null; readonly words: Words }) {
  if (!text) return null;
  const name: TextField = `${field}_${isJapanese(text) ? 'ja' : 'en'}`;
  return <Marked text={text} spans={spansIn(words, side, name)} />;
}

function Keywords({ side, keywords, words }: { readonly side: Side; readonly keywords: readonly string[]; readonly words: Words }) {
  return <>{keywords.map((keyword, index) => <span key={keyword} className={styles.keyword}><Marked text={keyword} spans={spansIn(words, side, 'keywords', index)} /></span>)}</>;
}
