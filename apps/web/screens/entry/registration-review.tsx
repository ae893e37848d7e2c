import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideRegistration } from '../../api/entry';
import type { WaitingRegistration } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import { Section } from '../security/section';

/** One registration with what helps to decide about it. */
export function RegistrationReview({ registration }: { readonly registration: WaitingRegistration }) {
  const { t } = useTranslation();
  const { approve, reject } = useDecideRegistration();
  const [reason, setReason] = useState<string | undefined>();
  const { id, companyName: company, corporateNumber, prefecture, industry, capital, employees, personName, email, freeMail, companyExists } = registration;
  const unsaid = t('entry.review.unsaid');
  const size = [industry ? t(`entry.industries.${industry}`) : unsaid, capital?.toLocaleString('ja-JP') ?? unsaid, employees?.toLocaleString('ja-JP') ?? unsaid];
  const sendReason = (event: FormEvent): void => {
    event.preventDefault();
    reject.mutate({ id, reason: reason ?? '' }, { onSuccess: () => notifications.show({ message: t('entry.review.rejected') }) });
  };
  return (
    <Section title={company}>
      <Stack gap={4}>
        <Text size="sm">{t('entry.review.number')}: {corporateNumber} · {t('entry.review.prefecture')}: {prefecture}</Text>
        <Text size="sm">{t('entry.review.size')}: {size.join(' · ')}</Text>
        <Text size="sm">{t('entry.review.person')}: {personName} ({email})</Text>
        {companyExists && <Text size="sm" fw={600}>{t('entry.review.joins')}</Text>}
        {freeMail && <Text size="sm" fw={600} c="var(--mu-late)">{t('entry.review.freeMail')}</Text>}
      </Stack>
      {approve.error && <ErrorState error={approve.error} />}
      {reason === undefined ? (
        <Group gap="sm">
          <Button
            loading={approve.isPending} aria-label={t('entry.review.approveOf', { company })}
            onClick={() => approve.mutate(id, { onSuccess: () => notifications.show({ message: t('entry.review.approved') }) })}
          >{t('entry.review.approve')}</Button>
          <Button variant="default" aria-label={t('entry.review.rejectOf', { company })} onClick={() => setReason('')}>{t('entry.review.reject')}</Button>
        </Group>
      ) : (
        <form onSubmit={sendReason}>
          <Stack gap="sm">
            <Textarea label={t('entry.review.reason')} required withAsterisk={false} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            {reject.error && <ErrorState error={reject.error} kept="form" />}
            <Group gap="sm">
              <Button type="submit" loading={reject.isPending}>{t('entry.review.reject')}</Button>
              <Button variant="default" onClick={() => setReason(undefined)}>{t('shared.cancel')}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Section>
  );
}
