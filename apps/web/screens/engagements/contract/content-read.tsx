import { useTranslation } from 'react-i18next';
import type { ContractContent } from '../../../api/types';
import { dateText } from '../../../shared/dates';
import { Facts } from '../../../shared/facts';
import { Money } from '../../../shared/money';
import { contentTexts } from './content-draft';

/** What a contract says beside its money, to be read. */
export function ContentRead({ content }: { readonly content: ContractContent }) {
  const { t, i18n } = useTranslation();
  return (
    <Facts facts={[
      [t('contract.content.goals'), content.goals.length > 0 && content.goals.map(({ text, dueDate }) => <div key={text}>{text}（{dateText(dueDate, i18n.language)}）</div>)],
      [t('contract.content.people'), content.people.join('、')],
      [t('contract.content.parties'), content.parties.length > 0 && content.parties.map(({ name, country, share }) => <div key={name}>{name}（{country}） <Money amount={share} /></div>)],
      ...contentTexts.map((field) => [t(`contract.content.${field}`), content[field]] as const),
      [t('contract.content.confidentialUntil'), content.confidentialUntil && dateText(content.confidentialUntil, i18n.language)],
      [t('contract.content.facts'), content.facts.map((fact) => t(`contract.fact.${fact as 'interests'}`)).join('、')],
    ].map(([name, value]) => [name as string, value === false ? null : value] as const)}
    />
  );
}
