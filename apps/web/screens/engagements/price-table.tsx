import { useTranslation } from 'react-i18next';
import type { Price } from '../../api/types';
import { Money } from '../../shared/money';
import { rateText } from '../../shared/yen';
import styles from './price-table.module.css';

/** Direct, overhead with its rate and the rule it comes from, subtotal, tax, total; to the yen. */
export function PriceTable({ price, busy = false }: { readonly price: Price; readonly busy?: boolean }) {
  const { t, i18n } = useTranslation();
  const { overheadRule: rule } = price;
  return (
    <div className={styles.price} aria-busy={busy}>
      <table>
        <caption className="visually-hidden">{t('engagements.price.title')}</caption>
        <tbody>
          <Row name={t('engagements.price.direct')} amount={price.direct} />
          {price.researcherFee !== 0 && <Row name={t('engagements.price.researcherFee')} amount={price.researcherFee} />}
          <Row name={t('engagements.price.overhead')} note={t('engagements.price.rate', { rate: rateText(rule.rateBp) })} amount={price.overhead} />
          {price.strategicFee !== 0 && <Row name={t('engagements.price.strategicFee')} amount={price.strategicFee} />}
          <Row name={t('engagements.price.subtotal')} amount={price.subtotal} />
          <Row name={t('engagements.price.tax')} note={rateText(rule.taxRateBp)} amount={price.tax} />
          <Row name={t('engagements.price.total')} amount={price.total} total />
        </tbody>
      </table>
      <p className={styles.basis}><span>{t('engagements.price.basis')}</span> {rule.sentence[i18n.language === 'en' ? 'en' : 'ja']}</p>
    </div>
  );
}

function Row({ name, note, amount, total = false }: { readonly name: string; readonly note?: string; readonly amount: number; readonly total?: boolean }) {
  return (
    <tr data-total={total}>
      <th scope="row">{name}{note && <span className={styles.note}>{note}</span>}</th>
      <td><Money amount={amount} /></td>
    </tr>
  );
}
