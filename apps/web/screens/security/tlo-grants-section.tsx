import { Badge, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useManageTloGrants, useTloGrants } from '../../api/tlo';
import type { TloGrant } from '../../api/types';
import { dateText, todayText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { Section } from './section';
import styles from './security.module.css';

/** A university's administrator lets outside TLOs see what concerns inventions, and ends it. */
export function TloGrantsSection() {
  const { t } = useTranslation();
  const { data, error } = useTloGrants();
  const { give, end } = useManageTloGrants();
  const [tloId, setTloId] = useState('');
  const [validFrom, setValidFrom] = useState(() => todayText());
  const [validUntil, setValidUntil] = useState('');
  const tell = (what: 'given' | 'ended') => ({ onSuccess: () => notifications.show({ message: t(`tlo.grants.${what}`) }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    give.mutate({ tloId, validFrom, validUntil: validUntil || null }, tell('given'));
  };
  return (
    <Section title={t('tlo.grants.title')}>
      <Text size="sm" c="dimmed">{t('tlo.grants.intro')}</Text>
      {error && <ErrorState error={error} />}
      {data?.tlos.length === 0 && <Text size="sm" c="dimmed">{t('tlo.grants.none')}</Text>}
      {data && data.tlos.length > 0 && (
        <form onSubmit={submit}>
          <Stack gap="md">
            <NativeSelect
              label={t('tlo.grants.tlo')} value={tloId} onChange={(event) => setTloId(event.currentTarget.value)}
              data={[{ value: '', label: t('tlo.grants.choose') }, ...data.tlos.map(({ id, name }) => ({ value: id, label: name }))]}
            />
            <Group gap="md" align="end">
              <TextInput type="date" label={t('tlo.grants.from')} required withAsterisk={false} value={validFrom} onChange={(event) => setValidFrom(event.currentTarget.value)} />
              <TextInput type="date" label={t('tlo.grants.until')} min={validFrom} value={validUntil} onChange={(event) => setValidUntil(event.currentTarget.value)} />
            </Group>
            {give.error && <ErrorState error={give.error} kept="form" />}
            <Group><Button type="submit" variant="default" loading={give.isPending} disabled={tloId === ''}>{t('tlo.grants.give')}</Button></Group>
          </Stack>
        </form>
      )}
      {end.error && <ErrorState error={end.error} />}
      {data && data.items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <tbody>{data.items.map((grant) => <GrantRow key={grant.id} grant={grant} onEnd={() => end.mutate(grant.id, tell('ended'))} />)}</tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function GrantRow({ grant: { tlo, validFrom, validUntil, grantedBy, endedAt, inForce }, onEnd }: { readonly grant: TloGrant; readonly onEnd: () => void }) {
  const { t, i18n } = useTranslation();
  const day = (iso: string | null): string => (iso === null ? '' : dateText(iso, i18n.language));
  return (
    <tr>
      <td>
        <Text size="sm" fw={600} component="span">{tlo.name}</Text>
        {endedAt !== null && <Badge ml={8} variant="light" color="gray">{t('tlo.grants.over')}</Badge>}
        {endedAt === null && !inForce && <Badge ml={8} variant="light" color="gray">{t('tlo.grants.outOfTerm')}</Badge>}
        <Text size="xs" c="dimmed">{`${t('tlo.grants.by')} ${grantedBy}`}</Text>
      </td>
      <td>{`${day(validFrom)} – ${day(validUntil)}`}</td>
      <td>
        {endedAt === null && <Button size="compact-xs" variant="default" aria-label={t('tlo.grants.endOf', { name: tlo.name })} onClick={onEnd}>{t('tlo.grants.end')}</Button>}
      </td>
    </tr>
  );
}
