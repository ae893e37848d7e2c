import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useKeepModels } from '../../api/models';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useVersionName } from './use-version-name';

/** Back to an earlier version, or to the defaults: says what happens before it does. */
export function ChooseDialog({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const name = useVersionName();
  const { choose } = useKeepModels();
  const confirm = (): void => choose.mutate(version, {
    onSuccess() {
      notifications.show({ message: t('matching.choose.done') });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened title={t('matching.choose.title')} what={name(version)} confirm={t('matching.choose.label')}
      consequences={[t('matching.choose.next'), t('matching.choose.later'), t('matching.choose.night')]}
      busy={choose.isPending} error={choose.error} onConfirm={confirm} onClose={onClose}
    />
  );
}
