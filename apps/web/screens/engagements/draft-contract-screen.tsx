import { Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraftContract, usePricePreview } from '../../api/engagements';
import { todayText } from '../../shared/dates';
import { ButtonLink } from '../../shared/button-link';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { type ContractDraft, contractBodyOf, instalmentGap, isComplete, newDraft, pricedTerms } from './contract-draft';
import { TermsFields } from './terms-fields';
import { InstalmentFields } from './instalment-fields';
import { LineFields } from './line-fields';
import { PriceTable } from './price-table';
import styles from './draft-contract.module.css';

const route = getRouteApi('/app/engagements/$engagementId/contracts/new');

export function DraftContractScreen() {
  const { t } = useTranslation();
  const { engagementId } = route.useParams();
  const navigate = useNavigate();
  const save = useDraftContract(engagementId);
  const [draft, setDraft] = useState<ContractDraft>(() => newDraft(todayText()));
  const [wrong, setWrong] = useState<'incomplete' | 'dateOrder'>();
  const [terms] = useDebouncedValue(JSON.stringify(pricedTerms(draft) ?? null), 400);
  const preview = usePricePreview(engagementId, JSON.parse(terms) as ReturnType<typeof pricedTerms> ?? undefined);
  const price = pricedTerms(draft) && preview.data;
  const change = (part: Partial<ContractDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const gap = price && draft.instalments.length > 0 ? instalmentGap(price.total, draft.instalments) : 0;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = !isComplete(draft) ? 'incomplete' : draft.endDate < draft.startDate ? 'dateOrder' : undefined;
    setWrong(found);
    if (found) return;
    save.mutate(contractBodyOf(draft), {
      onSuccess(contract) {
        notifications.show({ message: t('engagements.form.drafted', { number: contract.number }) });
        void navigate({ to: '/engagements/$engagementId', params: { engagementId } });
      },
    });
  };

  return (
    <Screen title={t('engagements.draft')}>
      <form className={styles.layout} onSubmit={submit} noValidate aria-label={t('engagements.draft')}>
        <div className={styles.sheet}>
          <TermsFields draft={draft} onChange={change} />
          <LineFields lines={draft.lines} onChange={(lines) => change({ lines })} />
          <InstalmentFields instalments={draft.instalments} total={price?.total} onChange={(instalments) => change({ instalments })} />
        </div>
        <aside className={styles.aside}>
          <h2 className={styles.asideTitle}>{t('engagements.price.preview')}</h2>
          <div aria-live="polite">
            {price ? <PriceTable price={price} busy={preview.isPlaceholderData} /> : <Text size="sm" c="dimmed">{t('engagements.price.waiting')}</Text>}
          </div>
          {preview.error && terms !== 'null' && <ErrorState error={preview.error} kept="form" />}
          {wrong && <Text size="sm" c="var(--mu-late)" role="alert">{t(`engagements.form.${wrong}`)}</Text>}
          {save.error && <ErrorState error={save.error} kept="form" />}
          <Group gap="sm" mt="lg">
            <Button type="submit" loading={save.isPending} disabled={gap !== 0}>{t('engagements.form.submit')}</Button>
            <ButtonLink variant="subtle" color="gray" to="/engagements/$engagementId" params={{ engagementId }}>{t('shared.cancel')}</ButtonLink>
          </Group>
        </aside>
      </form>
    </Screen>
  );
}
