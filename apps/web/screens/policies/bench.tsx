import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { prefectures } from '../../shared/prefectures';
import { YenInput } from '../../shared/yen-input';
import type { BenchCase } from './bench-case';
import { pricedTypes } from './priced-types';
import styles from './policies.module.css';

const days = ['startDate', 'endDate', 'signingDate'] as const;

/** The case that is tried: everything a rule can ask. */
export function Bench({ tried, onChange }: { readonly tried: BenchCase; readonly onChange: (change: Partial<BenchCase>) => void }) {
  const { t } = useTranslation();
  const yesOrNo = (field: 'umbrella' | 'publicMoney') => (
    <NativeSelect
      size="xs" label={t(`policies.condition.${field}`)} value={tried[field] ? 'yes' : 'no'} data={(['no', 'yes'] as const).map((value) => ({ value, label: t(`policies.value.${field}.${value}`) }))}
      onChange={(event) => onChange({ [field]: event.currentTarget.value === 'yes' })}
    />
  );
  return (
    <div className={styles.bench}>
      <NativeSelect
        size="xs" label={t('policies.condition.contractTypes')} value={tried.contractType} data={pricedTypes.map((type) => ({ value: type, label: t(`engagements.type.${type}`) }))}
        onChange={(event) => onChange({ contractType: pricedTypes.find((type) => type === event.currentTarget.value) ?? 'joint_research' })}
      />
      {days.map((day) => (
        <TextInput
          key={day} size="xs" type="date" label={t(`policies.bench.${day}`)} value={tried[day] ?? ''}
          onChange={(event) => onChange({ [day]: event.currentTarget.value || (day === 'signingDate' ? null : tried[day]) })}
        />
      ))}
      <YenInput size="xs" label={t('policies.bench.direct')} value={tried.direct} onChange={(direct) => onChange({ direct: direct ?? 0 })} />
      <YenInput size="xs" label={t('policies.bench.researcherFee')} value={tried.researcherFee} onChange={(researcherFee) => onChange({ researcherFee: researcherFee ?? 0 })} />
      <NativeSelect
        size="xs" label={t('policies.condition.sme')} value={tried.sme === null ? 'unknown' : tried.sme ? 'yes' : 'no'}
        data={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(`policies.value.sme.${value}`) }))}
        onChange={({ currentTarget: { value } }) => onChange({ sme: value === 'unknown' ? null : value === 'yes' })}
      />
      <NativeSelect
        size="xs" label={t('policies.condition.prefecture')} value={tried.prefecture ?? ''}
        data={[{ value: '', label: t('policies.value.prefectureUnknown') }, ...new Set([...(tried.prefecture ? [tried.prefecture] : []), ...prefectures])]}
        onChange={(event) => onChange({ prefecture: event.currentTarget.value || null })}
      />
      {yesOrNo('umbrella')}
      {yesOrNo('publicMoney')}
    </div>
  );
}
