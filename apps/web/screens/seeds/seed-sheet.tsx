import { useTranslation } from 'react-i18next';
import type { Availability, SeedKind } from '../../api/types';
import { Facts } from '../../shared/facts';
import { facetText } from '../../shared/match/facet-values';
import { Prose } from '../../shared/prose';
import { yenBandText } from '../../shared/yen';

export interface ShownSeed {
  readonly body: string;
  readonly kind: SeedKind;
  readonly keywords: readonly string[];
  readonly fieldCodes: readonly string[];
  readonly trl: number | null;
  readonly region: string | null;
  readonly cost: { readonly min?: number | null; readonly max?: number | null } | null;
  readonly equipment: readonly string[];
  readonly availability: Availability | null;
  readonly researcher: string | null;
}

/** The public part of a seed, the same for its reader and for the writer's preview. */
export function SeedSheet({ seed }: { readonly seed: ShownSeed }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  return (
    <>
      <Prose text={seed.body} />
      <Facts
        facts={[
          [t('seeds.kind.label'), t(`seeds.kind.${seed.kind}`)],
          [t('seeds.researcher'), seed.researcher],
          [t('seeds.form.keywords'), seed.keywords.join('、')],
          [t('seeds.form.fieldCodes'), facetText('fieldCodes', [...seed.fieldCodes], language, t)],
          [t('seeds.form.trl'), seed.trl],
          [t('seeds.form.region'), seed.region],
          [t('seeds.form.cost'), seed.cost && yenBandText(seed.cost.min ?? null, seed.cost.max ?? null, language)],
          [t('seeds.form.equipment'), seed.equipment.join('、')],
          [t('seeds.form.availability'), seed.availability && facetText('availability', [seed.availability.state, seed.availability.from], language, t)],
        ]}
      />
    </>
  );
}
