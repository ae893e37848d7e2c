import { useTranslation } from 'react-i18next';
import type { ContractType, RuleCondition, TableError } from '../../api/types';
import { dateText } from '../../shared/dates';
import { yenText } from '../../shared/yen';
import type { ConditionKey } from './policy-draft';

type Case = NonNullable<TableError['case']>;

/** A rule's conditions and a case, as a person would say them. */
export function useConditionText() {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const typeName = (type: string): string => t(`engagements.type.${type as ContractType}`, { defaultValue: type });
  const valueOf = (key: ConditionKey, when: RuleCondition): string => {
    switch (key) {
      case 'contractTypes': return (when.contractTypes ?? []).map(typeName).join(language === 'ja' ? '・' : ', ');
      case 'from': case 'to': return dateText(when[key] ?? '', language);
      case 'sme': case 'umbrella': case 'publicMoney': return t(`policies.value.${key}.${when[key] === true ? 'yes' : 'no'}`);
      case 'prefecture': return when.prefecture ?? '';
      default: return yenText(when[key] ?? 0, language);
    }
  };
  const caseText = ({ contractType, startDate, endDate, direct, sme, prefecture, umbrella, publicMoney }: Case): string => [
    typeName(contractType),
    `${t('policies.bench.startDate')} ${dateText(startDate, language)}`, `${t('policies.bench.endDate')} ${dateText(endDate, language)}`,
    `${t('engagements.lineKind.direct')} ${yenText(direct, language)}`,
    `${t('policies.condition.sme')} ${t(`policies.value.sme.${sme === null ? 'unknown' : sme ? 'yes' : 'no'}`)}`,
    `${t('policies.condition.prefecture')} ${prefecture ?? t('policies.value.prefectureUnknown')}`,
    `${t('policies.condition.umbrella')} ${t(`policies.value.umbrella.${umbrella ? 'yes' : 'no'}`)}`,
    `${t('policies.condition.publicMoney')} ${t(`policies.value.publicMoney.${publicMoney ? 'yes' : 'no'}`)}`,
  ].join(language === 'ja' ? '、' : ', ');
  return { typeName, valueOf, caseText };
}
