import { useTranslation } from 'react-i18next';

/** What a version is called; 0 are the defaults. */
export function useVersionName(): (version: number) => string {
  const { t } = useTranslation();
  return (version) => (version === 0 ? t('matching.use.defaults') : t('matching.use.version', { version }));
}
