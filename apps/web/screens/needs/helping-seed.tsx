import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NeedPreviewBody, PreviewedSeed } from '../../api/types';
import { Marked } from '../../shared/match/marked';
import { spansIn } from '../../shared/match/match-texts';
import { QuotedSentence } from '../../shared/match/quoted-sentence';
import styles from './helping-seeds.module.css';
import { meetingWordsOf, shownTextsOf, typedTextsOf } from './typed-texts';

interface HelpingSeedProps {
  readonly item: PreviewedSeed;
  /** What it was found for. */
  readonly typed: NeedPreviewBody;
  readonly reader: 'company' | 'university';
}

/** A sentence first, then where it stands in the seed. */
export function HelpingSeed({ item, typed, reader }: HelpingSeedProps) {
  const { t } = useTranslation();
  const words = meetingWordsOf(item);
  return (
    <li className={styles.seed}>
      <Link to="/seeds/$seedId" params={{ seedId: item.seed.id }} target="_blank" className={styles.title}>
        <Marked text={item.seed.title} spans={spansIn(words, 'seed', 'title_ja')} />
        <VisuallyHidden>{t('needs.helping.newTab')}</VisuallyHidden>
      </Link>
      <p className={styles.place}>{item.seed.university} {item.seed.department}</p>
      <p className={styles.sentence}><QuotedSentence reader={reader} words={words} need={typedTextsOf(typed)} seed={shownTextsOf(item)} /></p>
      {item.passage && <p className={styles.passage}><Marked text={item.passage} spans={spansIn(words, 'seed', 'body_ja')} /></p>}
    </li>
  );
}
