import { Kbd, Modal, Switch, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { areKeysOn, switchKeys } from './use-inbox-keys';

const keys = [['j', 'next'], ['k', 'previous'], ['a', 'accept'], ['d', 'decline'], ['h', 'handOver'], ['/', 'search'], ['?', 'help']] as const;

export function HelpDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(areKeysOn);
  return (
    <Modal opened={opened} onClose={onClose} title={<Text fw={600}>{t('inbox.help.title')}</Text>} size="sm" closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <Table>
        <Table.Tbody>
          {keys.map(([key, action]) => (
            <Table.Tr key={key}>
              <Table.Td w={56}><Kbd>{key}</Kbd></Table.Td>
              <Table.Td>{t(`inbox.help.${action}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch
        mt="lg" label={t('inbox.help.enabled')} checked={on}
        onChange={(event) => {
          setOn(event.currentTarget.checked);
          switchKeys(event.currentTarget.checked);
        }}
      />
    </Modal>
  );
}
