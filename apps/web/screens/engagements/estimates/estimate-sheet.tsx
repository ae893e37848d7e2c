import { Anchor, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { estimateAddress, useDecideEstimate } from '../../../api/estimates';
import type { Estimate } from '../../../api/types';
import { ButtonLink } from '../../../shared/button-link';
import { ConfirmDialog } from '../../../shared/confirm-dialog';
import { dateText } from '../../../shared/dates';
import { Facts } from '../../../shared/facts';
import { Money } from '../../../shared/money';
import heads from '../engagements.module.css';
import { ReasonDialog } from '../money/reason-dialog';
import { PriceTable } from '../price-table';
import { EstimateLines, PaymentTable } from './estimate-tables';
import styles from './estimates.module.css';
import { YearTable } from './year-table';

const files = [['pdf', 'ja', 'pdfJa'], ['pdf', 'en', 'pdfEn'], ['xlsx', 'ja', 'xlsxJa'], ['xlsx', 'en', 'xlsxEn']] as const;
const states = ['draft', 'sent', 'accepted', 'declined', 'superseded'] as const;

interface EstimateSheetProps {
  readonly estimate: Estimate;
  readonly mayWork: boolean;
  readonly mayAnswer: boolean;
  /** A version of the case was accepted. */
  readonly isSettled: boolean;
}

/** A version with every line's basis; the university sends it, the company answers it. */
export function EstimateSheet({ estimate, mayWork, mayAnswer, isSettled }: EstimateSheetProps) {
  const { t, i18n } = useTranslation();
  const { id, engagementId, version, number, note, decision } = estimate;
  const { send, accept, decline } = useDecideEstimate(id);
  const [asked, setAsked] = useState<'send' | 'accept' | 'decline'>();
  const state = states.find((known) => known === estimate.state) ?? 'draft';
  const day = (date: string): string => dateText(date, i18n.language);
  const close = (): void => setAsked(undefined);
  const done = (message: string) => ({
    onSuccess() {
      notifications.show({ message });
      close();
    },
  });
  return (
    <article className={heads.sheet} aria-label={t('estimates.version', { version })}>
      <header className={heads.sheetHead}>
        <div>
          <h3 className={heads.sheetTitle}>{t('estimates.version', { version })} <Money amount={estimate.total} /></h3>
          <p className={heads.sheetMeta}>{t(`estimates.state.${state}`)} · {number} · {t('estimates.validUntil')} {day(estimate.validUntil)}</p>
        </div>
        <Group gap="xs">
          {mayWork && state === 'draft' && !isSettled && <Button onClick={() => setAsked('send')}>{t('estimates.send')}</Button>}
          {mayWork && !isSettled && (
            <ButtonLink variant="default" to="/engagements/$engagementId/estimates/new" params={{ engagementId }} search={{ from: id }}>{t(state === 'draft' ? 'estimates.change' : 'estimates.next')}</ButtonLink>
          )}
          {mayAnswer && state === 'sent' && <Button onClick={() => setAsked('accept')}>{t('estimates.accept')}</Button>}
          {mayAnswer && state === 'sent' && <Button variant="default" onClick={() => setAsked('decline')}>{t('estimates.decline')}</Button>}
        </Group>
      </header>
      <div className={heads.sheetBody}>
        <div className={heads.part}><EstimateLines estimate={estimate} /></div>
        <div className={heads.part}>
          <PriceTable price={estimate} />
          <Facts facts={[
            [t('engagements.form.type'), t(`engagements.type.${estimate.contractType}`)], [t('engagements.contract.term'), `${day(estimate.startDate)} – ${day(estimate.endDate)}`],
            [t('estimates.form.style'), t(`estimates.style.${estimate.price.style}`)],
          ]}
          />
        </div>
        <div className={heads.wide}><YearTable price={estimate} /></div>
        <div className={heads.wide}><PaymentTable estimate={estimate} /></div>
        {note !== '' && <div className={heads.wide}><h4>{t('estimates.form.note')}</h4><p className={styles.note}>{note}</p></div>}
        {decision && decision.reason !== null && <div className={heads.wide}><h4>{t('estimates.reason')}</h4><p className={styles.note}>{decision.reason}</p></div>}
        <Group gap="sm" className={heads.wide}>
          <Text size="sm" c="dimmed">{t('estimates.files')}</Text>
          {files.map(([format, language, label]) => (
            <Anchor key={label} size="sm" underline="always" href={estimateAddress(id, format, language)} download aria-label={t('estimates.fileOf', { number, file: t(`estimates.${label}`) })}>{t(`estimates.${label}`)}</Anchor>
          ))}
        </Group>
      </div>
      <ConfirmDialog
        opened={asked === 'send'} onClose={close} onConfirm={() => send.mutate(undefined, done(t('estimates.sent')))} busy={send.isPending} error={send.error}
        title={t('estimates.sendTitle')} what={t('estimates.sendWhat')} confirm={t('estimates.send')} consequences={[t('estimates.sendOne'), t('estimates.sendTwo'), t('estimates.sendThree')]}
      />
      <ConfirmDialog
        opened={asked === 'accept'} onClose={close} onConfirm={() => accept.mutate(undefined, done(t('estimates.accepted')))} busy={accept.isPending} error={accept.error}
        title={t('estimates.acceptTitle')} what={t('estimates.acceptWhat')} confirm={t('estimates.accept')} consequences={[t('estimates.acceptOne'), t('estimates.acceptTwo')]}
      />
      {asked === 'decline' && (
        <ReasonDialog
          title={t('estimates.declineTitle')} what={t('estimates.declineWhat')} note={t('estimates.declineNote')} confirm={t('estimates.decline')}
          busy={decline.isPending} error={decline.error} onClose={close} onConfirm={(reason) => decline.mutate(reason, done(t('estimates.declined')))}
        />
      )}
    </article>
  );
}
