import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useMail } from '../../api/mailbox';
import { dateText } from '../../shared/dates';
import detailStyles from '../../shared/detail.module.css';
import { ErrorState } from '../../shared/error-state';
import { Facts } from '../../shared/facts';
import { Prose } from '../../shared/prose';
import { RowSkeletons } from '../../shared/skeletons';

export function MailView({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation();
  const { data: mail, error } = useMail(id);
  if (error) return <ErrorState error={error} />;
  if (!mail) return <RowSkeletons />;
  return (
    <article className={detailStyles.detail}>
      <header>
        <h2 className={detailStyles.title}>{mail.subject}</h2>
        <Facts facts={[[t('mailbox.from'), mail.from], [t('mailbox.to'), mail.to.join(', ')], [t('mailbox.date'), dateText(mail.date, i18n.language, 'moment')]]} />
      </header>
      <Prose text={<WithLinks text={mail.text} />} />
    </article>
  );
}

/** Addresses of our own page become links; a stranger's stay text. */
function WithLinks({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s<>「」]+)/u).map((part, index) => {
        const path = index % 2 === 1 ? ownPath(part) : undefined;
        return path === undefined ? <Fragment key={index}>{part}</Fragment> : <a key={index} href={path}>{part}</a>;
      })}
    </>
  );
}

function ownPath(address: string): string | undefined {
  const url = URL.parse(address);
  const loopback = ['127.0.0.1', 'localhost'];
  const own = url !== null && (url.host === location.host || (loopback.includes(url.hostname) && loopback.includes(location.hostname) && url.port === location.port));
  return own ? url.pathname + url.search : undefined;
}
