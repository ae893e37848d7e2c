import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useWithdrawSeed } from '../../api/seeds';
import type { Seed } from '../../api/types';
import { ConfirmDialog } from '../../shared/confirm-dialog';

export function WithdrawSeedDialog({ seed, onClose }: { readonly seed: Seed; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const withdraw = useWithdrawSeed(seed.id);
  const confirm = (): void => withdraw.mutate(undefined, {
    onSuccess() {
      notifications.show({ message: t('seeds.withdraw.done') });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened onClose={onClose} onConfirm={confirm} busy={withdraw.isPending} error={withdraw.error} title={t('seeds.withdraw.title')}
      what={`${seed.title} — ${t('seeds.withdraw.what')}`} confirm={t('seeds.withdraw.confirm')}
      consequences={[t('seeds.withdraw.one'), t('seeds.withdraw.two'), t('seeds.withdraw.three')]}
    />
  );
}
