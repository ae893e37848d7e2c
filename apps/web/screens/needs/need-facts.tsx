import { useTranslation } from 'react-i18next';
import type { Need } from '../../api/types';
import { dateText } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import { facetText } from '../../shared/match/facet-values';
import { Prose } from '../../shared/prose';
import { bandKeyOf, budgetBands } from '../../shared/budget-bands';

type Shown = Pick<Need, 'body' | 'mustHave' | 'niceToHave' | 'keywords' | 'fieldCodes' | 'trl' | 'equipment' | 'deadline' | 'region' | 'visibility'> & Partial<Pick<Need, 'budget'>>;

const audienceOf = { public: 'needs.form.everyone', universities: 'needs.form.chosen', liaisons: 'needs.form.named' } as const;

/** What a need says; without its budget where the reader does not see it. */
export function NeedFacts({ need }: { readonly need: Shown }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  return (
    <>
      <Prose text={need.body} />
      <Facts
        facts={[
          [t('needs.form.mustHave'), need.mustHave],
          [t('needs.form.niceToHave'), need.niceToHave],
          [t('needs.form.keywords'), need.keywords.join('、')],
          [t('needs.form.fieldCodes'), facetText('fieldCodes', [...need.fieldCodes], language, t)],
          [t('needs.form.trl'), need.trl],
          [t('needs.form.equipment'), need.equipment.join('、')],
          [t('needs.form.budget'), need.budget && budgetBands.find((band) => band.key === bandKeyOf(need.budget ?? null))?.[language]],
          [t('needs.form.deadline'), need.deadline && dateText(need.deadline, language)],
          [t('needs.form.region'), need.region],
          [t('needs.form.audience'), t(audienceOf[need.visibility])],
        ]}
      />
    </>
  );
}
