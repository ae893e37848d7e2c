import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractContent, useContractOn } from '../../../api/contract-work';
import { dateText, todayText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { Facts } from '../../../shared/facts';
import { Money } from '../../../shared/money';
import { InstalmentTable } from '../contract-tables';
import { PriceTable } from '../price-table';
import { ContentRead } from './content-read';
import { useOfUniversity } from './use-of-university';
import type { WorkProps } from './work-props';

/** The contract as it stood on any day. */
export function PastPanel({ contract }: WorkProps) {
  const { t, i18n } = useTranslation();
  const [date, setDate] = useState(todayText);
  const own = useOfUniversity();
  const { data, error } = useContractOn(contract.id, date);
  return (
    <Stack gap="md">
      <TextInput type="date" w={200} label={t('contract.past.date')} max={todayText()} value={date} onChange={(event) => setDate(event.currentTarget.value)} />
      <Stack gap="md" aria-live="polite">
        {error && <ErrorState error={error} />}
        {data && (
          <>
            <Text size="sm" fw={600}>{t('contract.past.on', { date: dateText(date, i18n.language) })}</Text>
            <Facts facts={[
              [t('engagements.contract.status'), t(`engagements.state.${data.state}`)],
              [t('engagements.contract.term'), `${dateText(data.startDate, i18n.language)} – ${dateText(data.endDate, i18n.language)}`],
              [t('engagements.company'), data.company.name],
              [t('engagements.contract.receivedSum'), <Money key="received" amount={data.received} />],
            ]}
            />
            <PriceTable price={data} />
            <InstalmentTable contract={data} />
            {own && <ContentOn contractId={contract.id} date={date} />}
          </>
        )}
      </Stack>
    </Stack>
  );
}

/** The university's own part of it. */
function ContentOn({ contractId, date }: { readonly contractId: string; readonly date: string }) {
  const { data, error } = useContractContent(contractId, date);
  if (!data) return error && <ErrorState error={error} />;
  return <ContentRead content={data.content} />;
}
