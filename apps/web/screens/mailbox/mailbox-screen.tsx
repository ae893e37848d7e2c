import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMailbox } from '../../api/mailbox';
import { isProblem } from '../../api/problem';
import { sessionQuery } from '../../api/session';
import { Header } from '../../app/shell/header';
import { dateText } from '../../shared/dates';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import listStyles from '../../shared/pane-list.module.css';
import { usePageTitle } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { TwoPane } from '../../shared/two-pane';
import { useWideScreen } from '../../shared/use-wide-screen';
import { MailView } from './mail-view';

const route = getRouteApi('/mailbox');

export function MailboxScreen() {
  const { t } = useTranslation();
  usePageTitle(t('mailbox.title'));
  // Reachable without a login; who has one keeps the navigation.
  useQuery(sessionQuery);
  return (
    <>
      <Header />
      <main id="main"><Mailbox /></main>
    </>
  );
}

function Mailbox() {
  const { t, i18n } = useTranslation();
  const { mail: chosenId } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWideScreen();
  const mailbox = useMailbox();
  const mails = mailbox.data?.pages.flatMap((page) => page.items) ?? [];
  const shownId = chosenId ?? (wide ? mails[0]?.id : undefined);
  if (isProblem(mailbox.error) && mailbox.error.status === 404) return <EmptyState title={t('mailbox.absent')}>{t('mailbox.absentHint')}</EmptyState>;
  if (mailbox.data && mails.length === 0) return <EmptyState title={t('mailbox.empty')}>{t('mailbox.emptyHint')}</EmptyState>;
  return (
    <TwoPane
      listLabel={t('mailbox.list')} detailLabel={t('mailbox.detail')} chosen={chosenId !== undefined} onBack={() => void navigate({ search: {} })}
      list={(
        <>
          <div className={listStyles.head}>
            <h1 className={listStyles.title}>{t('mailbox.title')}</h1>
            <span className={listStyles.meta}>{t('mailbox.intro')}</span>
          </div>
          {mailbox.isPending && <RowSkeletons height={56} />}
          {mailbox.error && !mailbox.data && <ErrorState error={mailbox.error} onRetry={() => void mailbox.refetch()} />}
          <ul className={listStyles.items}>
            {mails.map((mail) => (
              <li key={mail.id}>
                <Link to="/mailbox" search={{ mail: mail.id }} className={listStyles.item} aria-current={mail.id === shownId ? 'true' : undefined}>
                  <span className={listStyles.name}>{mail.subject}</span>
                  <span className={listStyles.meta}>
                    <span>{mail.to.join(', ')}</span>
                    <time dateTime={mail.date}>{dateText(mail.date, i18n.language, 'moment')}</time>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {mailbox.hasNextPage && <Button m="md" variant="default" onClick={() => void mailbox.fetchNextPage()}>{t('shared.more')}</Button>}
        </>
      )}
      detail={shownId && <MailView key={shownId} id={shownId} />}
    />
  );
}
