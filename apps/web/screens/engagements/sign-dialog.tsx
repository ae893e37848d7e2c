import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useSignContract } from '../../api/engagements';
import type { Contract } from '../../api/types';
import { ConfirmDialog } from '../../shared/confirm-dialog';

export function SignDialog({ contract, opened, onClose }: { readonly contract: Contract; readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const sign = useSignContract(contract.id);
  const confirm = (): void => sign.mutate(undefined, {
    onSuccess() {
      notifications.show({ message: t('engagements.contract.signed') });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened={opened} onClose={onClose} onConfirm={confirm} busy={sign.isPending} error={sign.error}
      title={t('engagements.contract.signTitle')} what={t('engagements.contract.signWhat')} confirm={t('engagements.contract.sign')}
      consequences={[t('engagements.contract.signOne'), t('engagements.contract.signTwo'), t('engagements.contract.signThree')]}
    />
  );
}
