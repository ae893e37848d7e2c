import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useWithdrawNeed } from '../../api/needs';
import { ConfirmDialog } from '../../shared/confirm-dialog';

export function WithdrawDialog({ id, opened, onClose }: { readonly id: string; readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const withdraw = useWithdrawNeed(id);
  const confirm = (): void => withdraw.mutate(undefined, {
    onSuccess() {
      notifications.show({ message: t('needs.withdraw.done') });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={opened} onClose={onClose} onConfirm={confirm} busy={withdraw.isPending} error={withdraw.error}
      title={t('needs.withdraw.title')} what={t('needs.withdraw.what')} confirm={t('needs.withdraw.confirm')}
      consequences={[t('needs.withdraw.one'), t('needs.withdraw.two'), t('needs.withdraw.three'), t('needs.withdraw.four')]}
    />
  );
}
