import { Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePublishPolicy, useTryPolicy } from '../../api/policies';
import { isProblem } from '../../api/problem';
import { useSession } from '../../api/session';
import type { TryPolicyBody } from '../../api/types';
import { ButtonLink } from '../../shared/button-link';
import { dateText, todayText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { Bench } from './bench';
import { BenchResult } from './bench-result';
import { type BenchCase, caseFrom, caseOf } from './bench-case';
import { basisPointsOf, bodyOf, newRule, type PolicyDraft, tableOf } from './policy-draft';
import { RulesFields } from './rules-fields';
import { TableFields } from './table-fields';
import { WhatIf } from './what-if';
import styles from './policies.module.css';

/** The table on the left, checked while it is written; on the right the bench that tries a case. */
export function PolicyForm({ start }: { readonly start: PolicyDraft }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const mayPublish = useSession()?.roles.includes('admin') ?? false;
  const publish = usePublishPolicy();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState<BenchCase>(() => caseFrom(todayText()));
  const [incomplete, setIncomplete] = useState(false);
  const wrongDates = tried.endDate < tried.startDate;
  const policy = tableOf(draft);
  const asked = policy && !wrongDates ? { policy, case: tried, ...(draft.validFrom !== '' && { validFrom: draft.validFrom }) } : undefined;
  const [sent] = useDebouncedValue(JSON.stringify(asked ?? null), 300);
  const { data, error, isPlaceholderData } = useTryPolicy((JSON.parse(sent) as TryPolicyBody | null) ?? undefined);
  const answer = policy && !wrongDates ? data : undefined;
  const change = (part: Partial<PolicyDraft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    publish.reset();
  };
  const refusedTable = publish.error !== null && isProblem(publish.error) && publish.error.code.startsWith('overhead.');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = bodyOf(draft);
    setIncomplete(!body);
    if (!body) return;
    publish.mutate(body, {
      onSuccess({ id }) {
        notifications.show({ message: t('policies.edit.published', { date: dateText(body.validFrom, i18n.language) }) });
        void navigate({ to: '/policies', search: { version: id } });
      },
    });
  };

  return (
    <>
      <form className={styles.layout} onSubmit={submit} noValidate aria-label={t('policies.edit.title')}>
        <div className={styles.sheet}>
          <TableFields draft={draft} onChange={change} />
          <RulesFields
            rules={draft.rules} findings={answer?.tableErrors ?? []} onChange={(rules) => change({ rules })}
            onTry={(shown) => setTried(caseOf(shown))}
            onAddRest={() => change({ rules: [...draft.rules, newRule(Math.max(...draft.rules.map(({ key }) => key)) + 1)] })}
          />
          <div role="status">
            {!policy && <Text size="sm" c="dimmed">{t('policies.finding.waiting')}</Text>}
            {answer?.tableErrors.length === 0 && <Text size="sm">{t('policies.finding.good')}</Text>}
          </div>
          {refusedTable && <p role="alert" className={styles.refused}>{t('policies.finding.refused')}：{isProblem(publish.error) && publish.error.title}</p>}
          {publish.error && !refusedTable && <ErrorState error={publish.error} kept="form" />}
          {incomplete && !bodyOf(draft) && <Text size="sm" c="var(--mu-late)" role="alert">{t('policies.edit.incomplete')}</Text>}
          <Group gap="sm">
            {mayPublish ? <Button type="submit" loading={publish.isPending}>{t('policies.edit.publish')}</Button> : <Text size="sm" c="dimmed">{t('policies.edit.onlyAdmins')}</Text>}
            <ButtonLink variant="subtle" color="gray" to="/policies" search={{}}>{t('shared.cancel')}</ButtonLink>
          </Group>
        </div>
        <aside className={styles.aside} aria-labelledby="bench">
          <h2 id="bench" className={styles.asideTitle}>{t('policies.bench.title')}</h2>
          <Bench tried={tried} onChange={(part) => setTried((before) => ({ ...before, ...part }))} />
          {wrongDates && <Text size="sm" c="var(--mu-late)" role="alert">{t('policies.bench.dates')}</Text>}
          {error && asked && <ErrorState error={error} kept="form" />}
          {answer && <BenchResult tried={answer} rates={draft.rules.map(({ percent }) => basisPointsOf(percent))} busy={isPlaceholderData} />}
        </aside>
      </form>
      <WhatIf policy={policy} />
    </>
  );
}
