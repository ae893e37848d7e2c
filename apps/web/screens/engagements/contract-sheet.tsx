import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract, Engagement } from '../../api/types';
import { dateText } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import { Money } from '../../shared/money';
import styles from './engagements.module.css';
import { InstalmentTable, LineTable } from './contract-tables';
import { InvoiceSection } from './money/invoice-section';
import { ReceiptTable } from './money/receipt-table';
import { RefundButton } from './money/refund-button';
import { PriceTable } from './price-table';
import { ReceiptDialog } from './receipt-dialog';
import { SignDialog } from './sign-dialog';

const MovesBar = lazy(async () => ({ default: (await import('./contract/moves-bar')).MovesBar }));
const ContractWork = lazy(async () => ({ default: (await import('./contract/contract-work')).ContractWork }));

interface ContractSheetProps {
  readonly contract: Contract;
  readonly mayWork: boolean;
  readonly people: Engagement['people'];
}

export function ContractSheet({ contract, mayWork, people }: ContractSheetProps) {
  const { t, i18n } = useTranslation();
  const [signing, sign] = useDisclosure(false);
  const [receiving, receive] = useDisclosure(false);
  const { state } = contract;
  const unsigned = contract.signedAt === null;
  const day = (date: string): string => dateText(date, i18n.language);
  return (
    <article className={styles.sheet} aria-label={contract.number}>
      <header className={styles.sheetHead}>
        <div>
          <h3 className={styles.sheetTitle}>{t(`engagements.type.${contract.type}`)} {contract.number}</h3>
          <p className={styles.sheetMeta}>{t(`engagements.state.${state}`)} · {t('engagements.contract.term')} {day(contract.startDate)} – {day(contract.endDate)}</p>
        </div>
        {mayWork && (
          <Group gap="xs">
            {(state === 'draft' || state === 'gates') && <Button onClick={sign.open}>{t('engagements.contract.sign')}</Button>}
            {!unsigned && contract.open > 0 && <Button variant="default" onClick={receive.open}>{t('engagements.contract.receive')}</Button>}
          </Group>
        )}
      </header>
      <div className={styles.sheetBody}>
        {mayWork && <div className={styles.wide}><Suspense><MovesBar contract={contract} /></Suspense></div>}
        <div className={styles.part}><PriceTable price={contract} /></div>
        <div className={styles.part}>
          <LineTable contract={contract} />
          {!unsigned && (
            <Facts facts={[
              [t('engagements.contract.signing'), day(contract.signingDate)],
              [t('engagements.contract.receivedSum'), <Money key="received" amount={contract.received} />],
              [t('engagements.contract.openSum'), <Money key="open" amount={contract.open} />],
              ...(contract.overpaid > 0 ? [[t('money.overpaid'), <Money key="overpaid" amount={contract.overpaid} />] as const] : []),
            ]}
            />
          )}
        </div>
        <div className={styles.wide}><InstalmentTable contract={contract} /></div>
        {contract.receipts.length > 0 && <div className={styles.wide}><ReceiptTable contract={contract} mayWork={mayWork} />{mayWork && <RefundButton contract={contract} />}</div>}
        {contract.signedAt !== null && <div className={styles.wide}><InvoiceSection contract={contract} mayWork={mayWork} /></div>}
        <div className={styles.wide}><Suspense><ContractWork contract={contract} mayWork={mayWork} people={people} /></Suspense></div>
      </div>
      <SignDialog contract={contract} opened={signing} onClose={sign.close} />
      {receiving && <ReceiptDialog contract={contract} onClose={receive.close} />}
    </article>
  );
}
