import { Badge, Button, Group, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverseenOrganisation } from '../../api/types';
import styles from '../security/security.module.css';
import { AccountsOf } from './accounts-of';

interface OrganisationTableProps {
  readonly items: readonly OverseenOrganisation[];
  /** The operator's own stays open. */
  readonly ownId: string | undefined;
  readonly onClose: (organisation: OverseenOrganisation) => void;
  readonly onReopen: (organisation: OverseenOrganisation) => void;
}

export function OrganisationTable({ items, ownId, onClose, onReopen }: OrganisationTableProps) {
  const { t, i18n } = useTranslation();
  const [openId, setOpenId] = useState<string | undefined>();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('organisations.table')}>
        <thead>
          <tr>
            <th scope="col">{t('organisations.name')}</th><th scope="col">{t('organisations.kind')}</th><th scope="col">{t('organisations.people')}</th>
            <th scope="col">{t('organisations.state')}</th><td />
          </tr>
        </thead>
        <tbody>
          {items.map((organisation) => {
            const { id, kind, code, nameEn, closedAt, people } = organisation;
            const name = i18n.language === 'en' ? nameEn ?? organisation.name : organisation.name;
            return (
              <Fragment key={id}>
                <tr>
                  <td><Text size="sm" fw={600}>{name}</Text><Text size="xs" c="dimmed">{code}</Text></td>
                  <td>{t(`organisations.kinds.${kind}`)}</td>
                  <td>{people}</td>
                  <td>{closedAt ? <Badge variant="light" color="gray">{t('organisations.closed')}</Badge> : t('organisations.open')}</td>
                  <td>
                    <Group gap={8}>
                      <Button
                        size="compact-xs" variant="default" aria-expanded={openId === id} aria-label={t('organisations.accountsOf', { name })}
                        onClick={() => setOpenId(openId === id ? undefined : id)}
                      >{t('organisations.accounts')}</Button>
                      {id !== ownId && (closedAt
                        ? <Button size="compact-xs" variant="default" aria-label={t('organisations.reopenOf', { name })} onClick={() => onReopen(organisation)}>{t('organisations.reopen')}</Button>
                        : <Button size="compact-xs" variant="default" aria-label={t('organisations.closeOf', { name })} onClick={() => onClose(organisation)}>{t('organisations.close')}</Button>)}
                    </Group>
                  </td>
                </tr>
                {openId === id && <tr><td colSpan={5}><AccountsOf id={id} /></td></tr>}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
