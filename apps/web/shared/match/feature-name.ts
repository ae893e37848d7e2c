import { useTranslation } from 'react-i18next';

const known = [
  'lexical', 'semantic', 'proximity', 'feedback', 'neighbours', 'alike', 'elsewhere',
  'fieldCodes', 'trl', 'budget', 'region', 'sme', 'pastWork', 'availability', 'equipment',
] as const;

/** The words for a feature of the model. It may know features that this page does not: they keep their own name. */
export function useFeatureName(): (feature: string) => string {
  const { t } = useTranslation();
  return (feature) => {
    const name = known.find((candidate) => candidate === feature);
    return name ? t(`shared.feature.${name}`) : feature;
  };
}
