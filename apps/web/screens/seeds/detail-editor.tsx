import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnDetail, usePutDetail } from '../../api/seeds';
import type { SeedDetailBody, SeedDetailLevel } from '../../api/types';
import { ErrorState } from '../../shared/error-state';

const levels = ['public', 'registered', 'nda'] as const satisfies readonly SeedDetailLevel[];

/** Writes the confidential part beside the seed: it makes no new version of it. */
export function DetailEditor({ seedId }: { readonly seedId: string }) {
  const { data, error } = useOwnDetail(seedId, true);
  if (error) return <ErrorState error={error} />;
  return data === undefined ? null : <DetailForm key={JSON.stringify(data)} seedId={seedId} detail={data} />;
}

function DetailForm({ seedId, detail }: { readonly seedId: string; readonly detail: SeedDetailBody['detail'] }) {
  const { t } = useTranslation();
  const put = usePutDetail(seedId);
  const [level, setLevel] = useState<SeedDetailLevel>(detail?.level ?? 'nda');
  const [bodyJa, setBodyJa] = useState(detail?.bodyJa ?? '');
  const [bodyEn, setBodyEn] = useState(detail?.bodyEn ?? '');
  const send = (next: SeedDetailBody['detail']): void => put.mutate({ detail: next }, { onSuccess: () => notifications.show({ message: t('seeds.detail.saved') }) });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    send({ level, bodyJa: bodyJa.trim() || null, bodyEn: bodyEn.trim() || null });
  };
  return (
    <form onSubmit={save} aria-label={t('seeds.detail.write')}>
      <Stack gap="sm">
        <h2>{t('seeds.detail.title')}</h2>
        <Text size="sm" c="dimmed">{t('seeds.detail.hint')}</Text>
        <NativeSelect
          label={t('seeds.detail.level.label')} value={level} onChange={(event) => setLevel(levels.find((one) => one === event.currentTarget.value) ?? 'nda')}
          data={levels.map((one) => ({ value: one, label: t(`seeds.detail.level.${one}`) }))}
        />
        <Textarea label={t('seeds.detail.bodyJa')} autosize minRows={3} maxRows={24} value={bodyJa} onChange={(event) => setBodyJa(event.currentTarget.value)} />
        <Textarea label={t('seeds.detail.bodyEn')} autosize minRows={2} maxRows={24} value={bodyEn} onChange={(event) => setBodyEn(event.currentTarget.value)} />
        {put.error && <ErrorState error={put.error} kept="form" />}
        <Group gap="sm">
          <Button type="submit" variant="default" loading={put.isPending} disabled={!bodyJa.trim() && !bodyEn.trim()}>{t('seeds.detail.save')}</Button>
          {detail && <Button variant="subtle" color="gray" disabled={put.isPending} onClick={() => send(null)}>{t('seeds.detail.remove')}</Button>}
        </Group>
      </Stack>
    </form>
  );
}
