import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractSettings, useKeepContractSettings } from '../../api/contract-settings';
import type { Issuer, IssuerBody, ThresholdSetting } from '../../api/types';
import { dateText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { FormSection } from '../../shared/form-section';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { YenInput } from '../../shared/yen-input';
import { yenText } from '../../shared/yen';

const texts = ['name', 'nameEn', 'address', 'registrationNumber', 'bankName', 'branchName', 'accountNumber', 'accountHolder', 'accountHolderKana'] as const;

/** How the university stands on its invoices, when it reminds, and from which total on a second person approves. */
export function ContractSettingsScreen() {
  const { t } = useTranslation();
  const { issuer, days, threshold } = useContractSettings();
  const error = issuer.error ?? days.error ?? threshold.error;
  return (
    <Screen title={t('contract.settings.title')} intro={t('contract.settings.intro')}>
      {error && <ErrorState error={error} />}
      {issuer.data && days.data && threshold.data ? (
        <Stack gap="xl" maw={760}>
          <IssuerForm issuer={issuer.data.issuer} />
          <DaysForm days={days.data} />
          <ThresholdForm setting={threshold.data} />
        </Stack>
      ) : !error && <RowSkeletons rows={8} />}
    </Screen>
  );
}

const noIssuer: IssuerBody = {
  name: '', nameEn: null, address: '', registrationNumber: '', bankName: '', branchName: '', accountKind: 'ordinary', accountNumber: '', accountHolder: '', accountHolderKana: '',
};

function IssuerForm({ issuer }: { readonly issuer: Issuer }) {
  const { t } = useTranslation();
  const { setIssuer } = useKeepContractSettings();
  const [draft, setDraft] = useState<IssuerBody>(issuer ?? noIssuer);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIssuer.mutate({ ...draft, nameEn: draft.nameEn || null }, { onSuccess: () => notifications.show({ message: t('contract.settings.saved') }) });
  };
  return (
    <form onSubmit={submit} aria-label={t('contract.settings.issuer')}>
      <FormSection title={t('contract.settings.issuer')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {texts.map((field) => (
            <TextInput
              key={field} label={t(`contract.settings.${field}`)} required={field !== 'nameEn'} withAsterisk={false} maxLength={200} value={draft[field] ?? ''}
              onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
            />
          ))}
          <NativeSelect
            label={t('contract.settings.accountKind')} value={draft.accountKind} onChange={(event) => setDraft({ ...draft, accountKind: event.currentTarget.value === 'current' ? 'current' : 'ordinary' })}
            data={(['ordinary', 'current'] as const).map((value) => ({ value, label: t(`contract.settings.${value}`) }))}
          />
        </SimpleGrid>
        {setIssuer.error && <ErrorState error={setIssuer.error} kept="form" />}
        <Group><Button type="submit" loading={setIssuer.isPending}>{t('contract.settings.save')}</Button></Group>
      </FormSection>
    </form>
  );
}

function DaysForm({ days }: { readonly days: { readonly before: readonly number[]; readonly after: readonly number[] } }) {
  const { t } = useTranslation();
  const { setDays } = useKeepContractSettings();
  const [before, setBefore] = useState(days.before.join(', '));
  const [after, setAfter] = useState(days.after.join(', '));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setDays.mutate({ before: daysOf(before), after: daysOf(after) }, { onSuccess: () => notifications.show({ message: t('contract.settings.saved') }) });
  };
  return (
    <form onSubmit={submit} aria-label={t('contract.settings.days')}>
      <FormSection title={t('contract.settings.days')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('contract.settings.before')} inputMode="numeric" value={before} onChange={(event) => setBefore(event.currentTarget.value)} />
          <TextInput label={t('contract.settings.after')} inputMode="numeric" value={after} onChange={(event) => setAfter(event.currentTarget.value)} />
        </SimpleGrid>
        {setDays.error && <ErrorState error={setDays.error} kept="form" />}
        <Group><Button type="submit" variant="default" loading={setDays.isPending}>{t('contract.settings.save')}</Button></Group>
      </FormSection>
    </form>
  );
}

function daysOf(text: string): number[] {
  return text.split(/[\s,、，]+/u).filter((part) => part !== '').map(Number);
}

function ThresholdForm({ setting }: { readonly setting: ThresholdSetting }) {
  const { t, i18n } = useTranslation();
  const { setThreshold } = useKeepContractSettings();
  const [amount, setAmount] = useState<number | undefined>(setting.amount ?? undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setThreshold.mutate(amount ?? null, { onSuccess: () => notifications.show({ message: t('contract.settings.saved') }) });
  };
  return (
    <form onSubmit={submit} aria-label={t('contract.settings.threshold')}>
      <FormSection title={t('contract.settings.threshold')}>
        <YenInput label={t('contract.settings.amount')} value={amount} onChange={setAmount} />
        {setThreshold.error && <ErrorState error={setThreshold.error} kept="form" />}
        <Group><Button type="submit" variant="default" loading={setThreshold.isPending}>{t('contract.settings.save')}</Button></Group>
        {setting.history.length > 0 && (
          <div>
            <Text size="sm" fw={600}>{t('contract.settings.history')}</Text>
            {setting.history.map((one) => <Text key={one.setAt} size="sm" c="dimmed">{dateText(one.setAt, i18n.language, 'moment')} {one.amount === null ? t('contract.settings.noneSet') : yenText(one.amount, i18n.language === 'en' ? 'en' : 'ja')}</Text>)}
          </div>
        )}
      </FormSection>
    </form>
  );
}
