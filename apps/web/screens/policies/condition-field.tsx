import { Chip, Group, Input, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { prefectures } from '../../shared/prefectures';
import { YenInput } from '../../shared/yen-input';
import type { ConditionKey, DraftCondition } from './policy-draft';
import { pricedTypes } from './priced-types';

interface ConditionFieldProps {
  readonly condition: ConditionKey;
  readonly when: DraftCondition;
  readonly onChange: (change: DraftCondition) => void;
}

/** The field that fits what a condition asks. */
export function ConditionField({ condition, when, onChange }: ConditionFieldProps) {
  const { t } = useTranslation();
  const label = t(`policies.condition.${condition}`);
  switch (condition) {
    case 'contractTypes':
      return (
        <Input.Wrapper label={label} labelElement="div">
          <Chip.Group multiple value={[...(when.contractTypes ?? [])]} onChange={(types) => onChange({ contractTypes: pricedTypes.filter((type) => types.includes(type)) })}>
            <Group gap={6} role="group" aria-label={label}>{pricedTypes.map((type) => <Chip key={type} size="xs" value={type}>{t(`engagements.type.${type}`)}</Chip>)}</Group>
          </Chip.Group>
        </Input.Wrapper>
      );
    case 'from': case 'to':
      return <TextInput type="date" label={label} value={when[condition] ?? ''} onChange={(event) => onChange({ [condition]: event.currentTarget.value || null })} />;
    case 'sme': case 'umbrella': case 'publicMoney':
      return (
        <NativeSelect
          label={label} value={when[condition] === false ? 'no' : 'yes'} data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`policies.value.${condition}.${value}`) }))}
          onChange={(event) => onChange({ [condition]: event.currentTarget.value === 'yes' })}
        />
      );
    case 'prefecture':
      return <NativeSelect label={label} value={when.prefecture ?? ''} data={['', ...prefectures]} onChange={(event) => onChange({ prefecture: event.currentTarget.value || null })} />;
    default:
      return <YenInput label={label} value={when[condition] ?? undefined} onChange={(amount) => onChange({ [condition]: amount ?? null })} />;
  }
}
