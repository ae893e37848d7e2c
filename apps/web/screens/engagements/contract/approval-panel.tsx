import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApprovals, useKeepApprovals } from '../../../api/contract-work';
import { useSession } from '../../../api/session';
import { dateText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { RowSkeletons } from '../../../shared/skeletons';
import { YenInput } from '../../../shared/yen-input';
import { yenText } from '../../../shared/yen';
import type { WorkProps } from './work-props';

/** Whether a second person has to approve the total; who asked, who approved and when. */
export function ApprovalPanel({ contract, mayWork }: WorkProps) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const inYen = (sum: number): string => yenText(sum, i18n.language === 'en' ? 'en' : 'ja');
  const { data, error, refetch } = useApprovals(contract.id);
  const { ask, decide } = useKeepApprovals(contract.id);
  const [amount, setAmount] = useState<number | undefined>(contract.total);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons rows={3} />;
  const decided = new Set(data.items.map(({ askedId }) => askedId));
  const mayDecide = (madeBy: string): boolean => mayWork && madeBy !== session?.user.id;
  const say = (approvalId: string, outcome: 'approved' | 'refused'): void => decide.mutate({ approvalId, outcome }, { onSuccess: () => notifications.show({ message: t(`contract.approval.${outcome}Now`) }) });
  return (
    <Stack gap="md">
      <Text size="sm">{data.threshold === null ? t('contract.approval.noThreshold') : t('contract.approval.threshold', { amount: inYen(data.threshold) })}</Text>
      {data.missing && <Alert color="red">{t('contract.approval.missing')}</Alert>}
      {data.items.map((step) => (
        <Group key={step.id} gap="sm">
          <Text size="sm">
            {dateText(step.madeAt, i18n.language, 'moment')} {t(`contract.approval.${step.kind}`, { name: step.name ?? '', amount: inYen(step.amount) })}{step.note !== null && `（${step.note}）`}
          </Text>
          {step.kind === 'asked' && !decided.has(step.id) && mayDecide(step.madeBy) && (
            <Group gap="xs">
              <Button variant="default" size="compact-sm" loading={decide.isPending} onClick={() => say(step.id, 'approved')}>{t('contract.approval.approve')}</Button>
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => say(step.id, 'refused')}>{t('contract.approval.refuse')}</Button>
            </Group>
          )}
        </Group>
      ))}
      {(ask.error ?? decide.error) && <ErrorState error={ask.error ?? decide.error} />}
      {mayWork && data.threshold !== null && (
        <Group gap="sm" align="flex-end">
          <YenInput label={t('contract.approval.amount')} value={amount} onChange={setAmount} />
          <Button variant="default" loading={ask.isPending} disabled={!amount} onClick={() => amount && ask.mutate({ amount, note: null })}>{t('contract.approval.ask')}</Button>
        </Group>
      )}
    </Stack>
  );
}
