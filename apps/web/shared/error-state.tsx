import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isProblem, unreachable } from '../api/problem';
import styles from './error-state.module.css';

/** What happened, what was kept, what to do, and the number to quote. */
export function ErrorState({ error, kept = 'screen', onRetry }: { readonly error: unknown; readonly kept?: 'screen' | 'form'; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = isProblem(error) ? error : undefined;
  const happened = problem === undefined || problem.code === unreachable ? t('shared.problem.unreachable') : problem.title;
  return (
    <section role="alert" className={styles.box}>
      <Stack gap="xs">
        <Title order={2} size="h3">{happened}</Title>
        <dl className={styles.facts}>
          <dt>{t('shared.problem.kept')}</dt>
          <dd>{t(kept === 'form' ? 'shared.problem.formKept' : 'shared.problem.readKept')}</dd>
          <dt>{t('shared.problem.next')}</dt>
          <dd>{t(nextStep(problem?.status ?? 0))}</dd>
          {problem?.correlationId && (
            <>
              <dt>{t('shared.problem.correlation')}</dt>
              <dd><code>{problem.correlationId}</code></dd>
            </>
          )}
        </dl>
        {problem && problem.errors.length > 0 && (
          <Text component="ul" size="sm" c="dimmed" className={styles.fields}>
            {problem.errors.map((field) => <li key={field.path + field.code}>{field.path}: {field.message}</li>)}
          </Text>
        )}
        <Group gap="md">
          {onRetry && <Button variant="default" onClick={onRetry}>{t('shared.retry')}</Button>}
          {problem?.status === 404 && <Anchor component={Link} to="/" size="sm">{t('shared.notFound.home')}</Anchor>}
        </Group>
      </Stack>
    </section>
  );
}

function nextStep(status: number): ParseKeys {
  switch (status) {
    case 400: case 422: return 'shared.problem.checkFields';
    case 401: return 'shared.problem.loginAgain';
    case 403: return 'shared.problem.askAdmin';
    case 404: return 'shared.problem.goHome';
    case 409: case 412: return 'shared.problem.reload';
    case 500: return 'shared.problem.contact';
    default: return 'shared.problem.tryAgain';
  }
}
