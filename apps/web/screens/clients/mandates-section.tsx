import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIntermediaries, useManageMandates, useMandates } from '../../api/mandates';
import type { Mandate } from '../../api/types';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { todayText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { Section } from '../security/section';
import styles from '../security/security.module.css';
import { termText } from './term-text';

/** A company's administrator lets banks, chambers and cities post needs for it, and ends that. */
export function MandatesSection() {
  const { t, i18n } = useTranslation();
  const { data, error } = useMandates();
  const { give, end } = useManageMandates();
  const [ending, setEnding] = useState<Mandate | undefined>();
  const confirmEnd = (): void => {
    if (ending) end.mutate(ending.id, {
      onSuccess() {
        setEnding(undefined);
        notifications.show({ message: t('clients.mandates.ended') });
      },
    });
  };
  return (
    <Section title={t('clients.mandates.title')}>
      <Text size="sm" c="dimmed">{t('clients.mandates.intro')}</Text>
      <GiveForm give={give} />
      {error && <ErrorState error={error} />}
      {data?.items.length === 0 && <Text size="sm" c="dimmed">{t('clients.mandates.none')}</Text>}
      {data && data.items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <tbody>
              {data.items.map((mandate) => (
                <tr key={mandate.id}>
                  <td><Text size="sm" fw={600}>{mandate.intermediary.name}</Text></td>
                  <td>{termText(mandate, t, i18n.language)}</td>
                  <td>{t(`clients.state.${mandate.state}`)}</td>
                  <td>
                    {mandate.state !== 'over' && (
                      <Button size="compact-xs" variant="default" aria-label={t('clients.mandates.endOf', { name: mandate.intermediary.name })} onClick={() => setEnding(mandate)}>{t('clients.mandates.end')}</Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {ending && (
        <ConfirmDialog
          opened title={t('clients.mandates.endTitle')} what={t('clients.mandates.endWhat', { name: ending.intermediary.name })} confirm={t('clients.mandates.end')}
          consequences={[t('clients.mandates.endOne'), t('clients.mandates.endTwo'), t('clients.mandates.endThree')]}
          busy={end.isPending} error={end.error} onConfirm={confirmEnd} onClose={() => { setEnding(undefined); end.reset(); }}
        />
      )}
    </Section>
  );
}

function GiveForm({ give }: Pick<ReturnType<typeof useManageMandates>, 'give'>) {
  const { t, i18n } = useTranslation();
  const intermediaries = useIntermediaries();
  const [intermediaryId, setIntermediary] = useState('');
  const [validFrom, setFrom] = useState(() => todayText());
  const [validUntil, setUntil] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    give.mutate({ intermediaryId, validFrom, ...(validUntil !== '' && { validUntil }) }, {
      onSuccess() {
        setIntermediary('');
        setUntil('');
        notifications.show({ message: t('clients.mandates.given') });
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <NativeSelect
          label={t('clients.mandates.intermediary')} value={intermediaryId} onChange={(event) => setIntermediary(event.currentTarget.value)}
          data={[{ value: '', label: t('clients.mandates.choose') }, ...(intermediaries.data ?? []).map(({ id, name, nameEn }) => ({ value: id, label: i18n.language === 'en' ? nameEn ?? name : name }))]}
        />
        <Group gap="md" grow>
          <TextInput type="date" label={t('clients.mandates.from')} required withAsterisk={false} value={validFrom} onChange={(event) => setFrom(event.currentTarget.value)} />
          <TextInput type="date" label={t('clients.mandates.until')} min={validFrom} value={validUntil} onChange={(event) => setUntil(event.currentTarget.value)} />
        </Group>
        {[intermediaries.error, give.error].map((problem, place) => problem && <ErrorState key={place} error={problem} kept="form" />)}
        <Group><Button type="submit" variant="default" loading={give.isPending} disabled={intermediaryId === ''}>{t('clients.mandates.give')}</Button></Group>
      </Stack>
    </form>
  );
}
