import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Explanation, FacetEvidence } from '../../api/types';
import { AlmostIcon, CheckIcon, DashIcon, DiffersIcon } from '../icons';
import { facetText } from './facet-values';
import styles from './facet-table.module.css';

const verdicts = ['agreeing', 'conflicting', 'unclear', 'missing'] as const;
type Verdict = (typeof verdicts)[number] | 'partly';

const icons = { agreeing: CheckIcon, partly: AlmostIcon, conflicting: DiffersIcon, unclear: DashIcon, missing: DashIcon } as const satisfies Record<Verdict, () => React.ReactNode>;

/** Which conditions agree, differ, or are not stated; words and signs, not only colours. */
export function FacetTable({ facets }: { readonly facets: Explanation['facets'] }) {
  const { t } = useTranslation();
  if (verdicts.every((verdict) => facets[verdict].length === 0)) return <Text size="sm" c="dimmed">{t('shared.facet.none')}</Text>;
  return (
    <Table className={styles.table}>
      <Table.Tbody>
        {verdicts.flatMap((verdict) => facets[verdict].map((evidence) => <FacetLine key={verdict + evidence.facet} verdict={nuanceOf(verdict, evidence)} evidence={evidence} />))}
      </Table.Tbody>
    </Table>
  );
}

function FacetLine({ verdict, evidence }: { readonly verdict: Verdict; readonly evidence: FacetEvidence }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const VerdictIcon = icons[verdict];
  const [need, seed] = [facetText(evidence.facet, evidence.need, language, t), facetText(evidence.facet, evidence.seed, language, t)];
  const both = need !== '' && seed !== '' && need !== seed;
  return (
    <Table.Tr data-verdict={verdict}>
      <Table.Td className={styles.verdict}><VerdictIcon />{t(`shared.facet.${verdict}`)}</Table.Td>
      <Table.Th scope="row" className={styles.name}>{t(`shared.facet.${evidence.facet}`)}</Table.Th>
      <Table.Td>{both ? `${t('shared.facet.asked')} ${need} ／ ${t('shared.facet.offered')} ${seed}` : need || seed}</Table.Td>
    </Table.Tr>
  );
}

/** What agrees only in part says so. */
function nuanceOf(verdict: (typeof verdicts)[number], { value }: FacetEvidence): Verdict {
  return verdict === 'agreeing' && value < 1 ? 'partly' : verdict;
}
