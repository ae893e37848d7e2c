import { useTranslation } from 'react-i18next';
import type { SeedKind } from '../../api/types';
import { Facts } from '../../shared/facts';
import { Prose } from '../../shared/prose';

export interface ShownSeed {
  readonly body: string;
  readonly kind: SeedKind;
  readonly keywords: readonly string[];
  readonly fieldCodes: readonly string[];
  readonly trl: number | null;
  readonly region: string | null;
  readonly researcher: string | null;
}

/** The public part of a seed, the same for its reader and for the writer's preview. */
export function SeedSheet({ seed }: { readonly seed: ShownSeed }) {
  const { t } = useTranslation();
  return (
    <>
      <Prose text={seed.body} />
      <Facts
        facts={[
          [t('seeds.kind.label'), t(`seeds.kind.${seed.kind}`)],
          [t('seeds.researcher'), seed.researcher],
          [t('seeds.form.keywords'), seed.keywords.join('、')],
          [t('seeds.form.fieldCodes'), seed.fieldCodes.join('、')],
          [t('seeds.form.trl'), seed.trl],
          [t('seeds.form.region'), seed.region],
        ]}
      />
    </>
  );
}
