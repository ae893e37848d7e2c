import { useTranslation } from 'react-i18next';
import type { Need } from '../../api/types';
import { dateText } from '../../shared/dates';
import detailStyles from '../../shared/detail.module.css';
import { Facts } from '../../shared/facts';
import { Prose } from '../../shared/prose';
import { bandKeyOf, budgetBands } from './budget-bands';

export function NeedContent({ need }: { readonly need: Need }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  return (
    <section className={detailStyles.section}>
      <h3 className={detailStyles.heading}>{t('needs.mine.content')}</h3>
      <Prose text={need.body} />
      <Facts
        facts={[
          [t('needs.form.mustHave'), need.mustHave],
          [t('needs.form.niceToHave'), need.niceToHave],
          [t('needs.form.keywords'), need.keywords.join('、')],
          [t('needs.form.fieldCodes'), need.fieldCodes.join('、')],
          [t('needs.form.budget'), budgetBands.find((band) => band.key === bandKeyOf(need.budget))?.[language]],
          [t('needs.form.deadline'), need.deadline && dateText(need.deadline, language)],
          [t('needs.form.region'), need.region],
          [t('needs.form.audience'), t(need.visibility === 'public' ? 'needs.form.everyone' : 'needs.form.chosen')],
        ]}
      />
    </section>
  );
}
