import { useTranslation } from 'react-i18next';
import type { Need } from '../../api/types';
import detailStyles from '../../shared/detail.module.css';
import { NeedFacts } from './need-facts';

export function NeedContent({ need }: { readonly need: Need }) {
  const { t } = useTranslation();
  return (
    <section className={detailStyles.section}>
      <h3 className={detailStyles.heading}>{t('needs.mine.content')}</h3>
      <NeedFacts need={need} />
    </section>
  );
}
