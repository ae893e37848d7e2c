import { Alert, Button, Checkbox, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractContent, useKeepContent } from '../../../api/contract-work';
import type { ContractContent } from '../../../api/types';
import { ErrorState } from '../../../shared/error-state';
import { Facts } from '../../../shared/facts';
import { Money } from '../../../shared/money';
import { RowSkeletons } from '../../../shared/skeletons';
import { ContentRead } from './content-read';
import { contentBodyOf, type ContentDraft, contentDraftOf, contentFacts, contentTexts } from './content-draft';
import type { WorkProps } from './work-props';

const open = ['draft', 'review', 'gates'];

/** What a contract says beside its money, and what it does not say yet. */
export function ContentPanel({ contract, mayWork }: WorkProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useContractContent(contract.id);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons rows={4} />;
  return (
    <Stack gap="md">
      {data.missing.length > 0 && (
        <Alert color="gray" title={t('contract.content.missing')}>
          {data.missing.map(({ field, for: what }) => (
            <Text key={`${what}${field}`} size="sm">{t(`contract.content.${field as 'goals'}`)}{what === 'taxCredit' && `（${t('contract.content.taxCredit')}）`}</Text>
          ))}
        </Alert>
      )}
      {mayWork && open.includes(contract.state) ? <ContentForm key={data.version} contractId={contract.id} content={data.content} /> : <ContentRead content={data.content} />}
    </Stack>
  );
}

function ContentForm({ contractId, content }: { readonly contractId: string; readonly content: ContractContent }) {
  const { t } = useTranslation();
  const { put } = useKeepContent(contractId);
  const [draft, setDraft] = useState<ContentDraft>(() => contentDraftOf(content));
  const change = (part: Partial<ContentDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    put.mutate(contentBodyOf(draft), { onSuccess: () => notifications.show({ message: t('contract.content.saved') }) });
  };
  return (
    <form onSubmit={submit} aria-label={t('contract.tab.content')}>
      <Stack gap="md">
        <Textarea label={t('contract.content.goals')} description={t('contract.content.goalsHint')} autosize minRows={2} value={draft.goals} onChange={(event) => change({ goals: event.currentTarget.value })} />
        <Textarea label={t('contract.content.people')} description={t('contract.content.lineEach')} autosize minRows={2} value={draft.people} onChange={(event) => change({ people: event.currentTarget.value })} />
        <Textarea label={t('contract.content.parties')} description={t('contract.content.partiesHint')} autosize minRows={2} value={draft.parties} onChange={(event) => change({ parties: event.currentTarget.value })} />
        {content.parties.length > 0 && (
          <Facts facts={content.parties.map(({ name, share }) => [t('contract.content.shareOf', { name }), <Money key={name} amount={share} />] as const)} />
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {contentTexts.map((field) => (
            <Textarea key={field} label={t(`contract.content.${field}`)} autosize minRows={1} maxLength={4_000} value={draft.texts[field]} onChange={(event) => change({ texts: { ...draft.texts, [field]: event.currentTarget.value } })} />
          ))}
          <TextInput type="date" label={t('contract.content.confidentialUntil')} value={draft.confidentialUntil} onChange={(event) => change({ confidentialUntil: event.currentTarget.value })} />
        </SimpleGrid>
        <Checkbox.Group label={t('contract.content.facts')} description={t('contract.content.factsHint')} value={[...draft.facts]} onChange={(facts) => change({ facts })}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs" spacing="xs">{contentFacts.map((fact) => <Checkbox key={fact} value={fact} label={t(`contract.fact.${fact}`)} />)}</SimpleGrid>
        </Checkbox.Group>
        {put.error && <ErrorState error={put.error} kept="form" />}
        <Group><Button type="submit" variant="default" loading={put.isPending}>{t('contract.content.save')}</Button></Group>
      </Stack>
    </form>
  );
}
