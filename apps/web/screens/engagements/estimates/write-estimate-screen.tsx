import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEstimatePreview, useEstimates, useSaveEstimate } from '../../../api/estimates';
import type { ContractType, Estimate } from '../../../api/types';
import { ButtonLink } from '../../../shared/button-link';
import { todayText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { FormSection } from '../../../shared/form-section';
import { Screen } from '../../../shared/screen';
import { RowSkeletons } from '../../../shared/skeletons';
import desk from '../draft-contract.module.css';
import { PriceTable } from '../price-table';
import { BudgetFit } from './budget-fit';
import { draftOfEstimate, type EstimateDraft, isCompleteEstimate, newEstimate, pricedBody, yearsOfTerm } from './estimate-draft';
import styles from './estimates.module.css';
import { ItemFields } from './item-fields';
import { StyleFields } from './style-fields';
import { YearTable } from './year-table';

const route = getRouteApi('/app/engagements/$engagementId/estimates/new');

const types = [
  'joint_research', 'commissioned_research', 'academic_consulting', 'joint_research_chair', 'joint_research_department', 'co_creation_lab', 'consortium', 'open_application', 'pooled_contribution',
] as const satisfies readonly ContractType[];
const dates = [['signingDate', 'engagements.form.signing'], ['startDate', 'engagements.form.start'], ['endDate', 'engagements.form.end'], ['validUntil', 'estimates.validUntil']] as const;

/** Writes an estimate: a first one, the next version after another, or one that was not sent yet. */
export function WriteEstimateScreen() {
  const { t } = useTranslation();
  const { engagementId } = route.useParams();
  const { from } = route.useSearch();
  const { data: versions, error } = useEstimates(engagementId);
  if (!versions) return <Screen title={t('estimates.write')}>{error ? <ErrorState error={error} /> : <RowSkeletons rows={8} />}</Screen>;
  return <Desk key={from} engagementId={engagementId} from={versions.find(({ id }) => id === from)} />;
}

function Desk({ engagementId, from }: { readonly engagementId: string; readonly from: Estimate | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const save = useSaveEstimate(engagementId, from?.state === 'draft' ? from.id : undefined);
  const [draft, setDraft] = useState<EstimateDraft>(() => (from ? draftOfEstimate(from) : newEstimate(todayText())));
  const [incomplete, setIncomplete] = useState(false);
  const change = (part: Partial<EstimateDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const [terms] = useDebouncedValue(JSON.stringify(pricedBody(draft) ?? null), 400);
  const preview = useEstimatePreview(engagementId, JSON.parse(terms) as ReturnType<typeof pricedBody> ?? undefined);
  const price = pricedBody(draft) && preview.data;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = pricedBody(draft);
    setIncomplete(!isCompleteEstimate(draft));
    if (!body || !isCompleteEstimate(draft)) return;
    save.mutate(body, {
      onSuccess({ version }) {
        notifications.show({ message: t('estimates.saved', { version }) });
        void navigate({ to: '/engagements/$engagementId', params: { engagementId } });
      },
    });
  };
  return (
    <Screen title={t('estimates.write')} intro={t('estimates.writeIntro')}>
      <form className={desk.layout} onSubmit={submit} noValidate aria-label={t('estimates.write')}>
        <div className={desk.sheet}>
          <FormSection number={1} title={t('engagements.form.terms')} columns>
            <TextInput label={t('estimates.form.title')} description={t('estimates.form.titleHint')} maxLength={200} value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />
            <NativeSelect
              label={t('engagements.form.type')} value={draft.contractType} data={types.map((type) => ({ value: type, label: t(`engagements.type.${type}`) }))}
              onChange={(event) => change({ contractType: types.find((type) => type === event.currentTarget.value) ?? 'joint_research' })}
            />
            {dates.map(([field, label]) => (
              <TextInput key={field} type="date" required label={t(label)} value={draft[field]} onChange={(event) => change({ [field]: event.currentTarget.value })} />
            ))}
          </FormSection>
          <ItemFields items={draft.items} years={yearsOfTerm(draft)} onChange={(items) => change({ items })} />
          <BudgetFit engagementId={engagementId} draft={draft} onFit={(items) => change({ items })} />
          <StyleFields draft={draft} onChange={change} />
        </div>
        <aside className={desk.aside}>
          <h2 className={desk.asideTitle}>{t('engagements.price.preview')}</h2>
          <div aria-live="polite" className={styles.aside}>
            {price ? <><PriceTable price={price} busy={preview.isPlaceholderData} /><YearTable price={price} /></> : <Text size="sm" c="dimmed">{t('estimates.waiting')}</Text>}
          </div>
          {preview.error && terms !== 'null' && <ErrorState error={preview.error} kept="form" />}
          {incomplete && <Text size="sm" c="var(--mu-late)" role="alert">{t('estimates.incomplete')}</Text>}
          {save.error && <ErrorState error={save.error} kept="form" />}
          <Group gap="sm" mt="lg">
            <Button type="submit" loading={save.isPending}>{t('estimates.save')}</Button>
            <ButtonLink variant="subtle" color="gray" to="/engagements/$engagementId" params={{ engagementId }}>{t('shared.cancel')}</ButtonLink>
          </Group>
        </aside>
      </form>
    </Screen>
  );
}
