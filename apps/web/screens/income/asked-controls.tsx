import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { isPlainDate } from '@musubi/kernel';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { todayText } from '../../shared/dates';
import { scopes } from './figures';
import styles from './income.module.css';

const route = getRouteApi('/app/income');

interface AskedControlsProps {
  readonly asOf: string | undefined;
  readonly scope: 'private' | 'all' | undefined;
}

/** Which contracts count, and as of which day the report is asked. */
export function AskedControls({ asOf, scope }: AskedControlsProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const ask = (change: { asOf?: string | undefined; scope?: string }): void => {
    const next = { asOf, scope, ...change };
    const chosen = next.scope === 'private' || next.scope === 'all' ? next.scope : undefined;
    void navigate({
      search: ({ asOf: _asOf, scope: _scope, year: _year, open: _open, group: _group, ...rest }) => ({
        ...rest, ...(next.asOf !== undefined && { asOf: next.asOf }), ...(chosen && { scope: chosen }),
      }), replace: true, resetScroll: false,
    });
  };
  return (
    <Group className={`${styles.controls} no-print`} align="flex-end" gap="md">
      <NativeSelect
        size="sm" label={t('income.scope.label')} value={scope ?? 'private_joint_research'} data={scopes.map((value) => ({ value, label: t(`income.scope.${value}`) }))}
        onChange={(event) => ask({ scope: event.currentTarget.value })}
      />
      <TextInput
        size="sm" type="date" label={t('income.asOf.label')} description={t('income.asOf.hint')} inputWrapperOrder={['label', 'input', 'description']}
        value={asOf ?? ''} max={todayText()} onChange={({ currentTarget: { value } }) => (value === '' || isPlainDate(value)) && ask({ asOf: value === '' ? undefined : value })}
      />
      {asOf !== undefined && <Button variant="subtle" color="gray" size="sm" onClick={() => ask({ asOf: undefined })}>{t('income.asOf.now')}</Button>}
    </Group>
  );
}
