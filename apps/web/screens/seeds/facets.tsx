import { Button, Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeedFilter } from '../../api/seeds';
import type { FacetValue, SeedKind } from '../../api/types';
import { useWideScreen } from '../../shared/use-wide-screen';
import styles from './seed-search.module.css';

/** As the server names the facet, and as the question is asked. */
const facetNames = [['kind', 'kind'], ['university', 'university'], ['department', 'department'], ['fieldCodes', 'fieldCode'], ['trl', 'trl'], ['region', 'region']] as const;

const firstShown = 6;

interface FacetsProps {
  readonly filter: SeedFilter;
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>;
  readonly onChange: (change: Partial<Record<keyof SeedFilter, unknown>>) => void;
}

export function Facets({ filter, facets, onChange }: FacetsProps) {
  const { t } = useTranslation();
  const wide = useWideScreen();
  const chosen = facetNames.filter(([, parameter]) => filter[parameter] !== undefined);
  return (
    <details className={styles.folded} open={wide || undefined}>
      <summary>{t('seeds.search.facets')}{chosen.length > 0 && ` (${chosen.length})`}</summary>
      <aside className={styles.facets} aria-label={t('seeds.search.facets')}>
      {chosen.length > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => onChange(Object.fromEntries(chosen.map(([, parameter]) => [parameter, undefined])))}>{t('seeds.search.clear')}</Button>
      )}
      {facetNames.map(([facet, parameter]) => (
        <FacetGroup
          key={facet} title={t(`seeds.facet.${parameter}`)} values={facets[facet] ?? []} chosen={filter[parameter]?.toString()}
          nameOf={(value) => (facet === 'kind' ? t(`seeds.kind.${value.value as SeedKind}`) : value.name)}
          onChange={(value) => onChange({ [parameter]: value !== undefined && parameter === 'trl' ? Number(value) : value })}
        />
      ))}
      </aside>
    </details>
  );
}

interface FacetGroupProps {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: string | undefined;
  readonly nameOf: (value: FacetValue) => string;
  readonly onChange: (value: string | undefined) => void;
}

function FacetGroup({ title, values, chosen, nameOf, onChange }: FacetGroupProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = values.filter((value, index) => all || index < firstShown || value.value === chosen);
  return (
    <fieldset className={styles.facet}>
      <legend>{title}</legend>
      <Stack gap={10}>
        {shown.map((value) => (
          <Checkbox
            key={value.value} size="xs" checked={chosen === value.value} onChange={() => onChange(chosen === value.value ? undefined : value.value)}
            label={<>{nameOf(value)} <span className={styles.facetCount}>{value.count}</span></>}
          />
        ))}
      </Stack>
      {values.length > firstShown && (
        <Button variant="subtle" color="gray" size="compact-xs" mt={4} onClick={() => setAll(!all)}>{t(all ? 'seeds.search.fewerValues' : 'seeds.search.moreValues')}</Button>
      )}
    </fieldset>
  );
}
