import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFitBudget } from '../../../api/estimates';
import { ErrorState } from '../../../shared/error-state';
import { YenInput } from '../../../shared/yen-input';
import { yenText } from '../../../shared/yen';
import { type DraftItem, type EstimateDraft, itemsOf, newItem } from './estimate-draft';

interface BudgetFitProps {
  readonly engagementId: string;
  readonly draft: EstimateDraft;
  readonly onFit: (items: readonly DraftItem[]) => void;
}

/** From what the company can pay back to the largest direct cost, beside what is written already; it becomes an item of its own. */
export function BudgetFit({ engagementId, draft, onFit }: BudgetFitProps) {
  const { t, i18n } = useTranslation();
  const [budget, setBudget] = useState<number>();
  const fit = useFitBudget(engagementId);
  const { contractType, signingDate, startDate, endDate, umbrella, publicMoney } = draft;
  const isReady = budget !== undefined && Boolean(signingDate && startDate && endDate) && endDate >= startDate;
  const text = (amount: number): string => yenText(amount, i18n.language === 'en' ? 'en' : 'ja');
  const ask = (): void => {
    if (budget === undefined) return;
    const items = itemsOf(draft.items);
    fit.mutate({ contractType, signingDate, startDate, endDate, umbrella, publicMoney, budget, items }, {
      onSuccess({ direct }) {
        const complete = draft.items.filter((item) => itemsOf([item]).length > 0);
        const key = Math.max(0, ...draft.items.map((item) => item.key)) + 1;
        onFit([...complete, { ...newItem(key, 'other'), name: t('estimates.fit.item'), quantity: 1, unitPrice: direct, reason: t('estimates.fit.reason', { budget: text(budget) }) }]);
      },
    });
  };
  return (
    <section aria-label={t('estimates.fit.title')}>
      <Group gap="sm" align="end">
        <YenInput label={t('estimates.fit.budget')} description={t('estimates.fit.hint')} value={budget} onChange={setBudget} />
        <Button variant="default" disabled={!isReady} loading={fit.isPending} onClick={ask}>{t('estimates.fit.ask')}</Button>
      </Group>
      {fit.data && <Text size="sm" mt="xs" role="status">{t('estimates.fit.found', { direct: text(fit.data.direct), total: text(fit.data.total), left: text(fit.data.left) })}</Text>}
      {fit.error && <ErrorState error={fit.error} kept="form" />}
    </section>
  );
}
