import { ActionIcon, Button, Group, Popover, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMarkRead, useNotifications } from '../../api/notifications';
import type { NotificationRow } from '../../api/types';
import { dateText } from '../../shared/dates';
import { BellIcon } from '../../shared/icons';
import styles from './shell.module.css';

export function Bell() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { data } = useNotifications();
  const { readAll } = useMarkRead();
  const items = data?.items ?? [];
  const unread = data?.unread ?? 0;
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} position="bottom-end" width={360} shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" pos="relative" aria-label={t('shared.bell.label', { unread })} aria-expanded={opened} onClick={toggle}>
          <BellIcon />
          {unread > 0 && <span className={styles.unread} aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} maw="calc(100vw - 16px)" aria-label={t('shared.bell.title')}>
        <Group justify="space-between" px="md" py={8}>
          <Text fw={600} size="sm">{t('shared.bell.title')}</Text>
          <Button variant="subtle" size="compact-xs" disabled={unread === 0} onClick={() => readAll.mutate()}>{t('shared.bell.readAll')}</Button>
        </Group>
        {items.length === 0
          ? <Text size="sm" c="dimmed" p="lg" ta="center">{t('shared.bell.empty')}</Text>
          : <ul className={styles.bellList}>{items.map((item) => <BellItem key={item.id} item={item} onFollow={close} />)}</ul>}
      </Popover.Dropdown>
    </Popover>
  );
}

function BellItem({ item, onFollow }: { readonly item: NotificationRow; readonly onFollow: () => void }) {
  const { t, i18n } = useTranslation();
  const router = useRouter();
  const { read } = useMarkRead();
  const open = (): void => {
    if (item.readAt === null) read.mutate(item.id);
    onFollow();
    if (item.link) router.history.push(pathOf(item.link));
  };
  return (
    <li>
      <UnstyledButton className={styles.bellItem} data-unread={item.readAt === null} onClick={open}>
        {item.readAt === null && <span className="visually-hidden">{t('shared.bell.unread')} </span>}
        {item.title}
        <Text size="xs" c="dimmed" fw={400} mt={2}>{dateText(item.createdAt, i18n.language, 'moment')}</Text>
      </UnstyledButton>
    </li>
  );
}

/** Links come whole in mails and may come so here; inside the page only the path counts. */
function pathOf(link: string): string {
  const url = new URL(link, location.origin);
  return url.pathname + url.search;
}
