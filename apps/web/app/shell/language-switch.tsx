import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChangeLocale } from '../../api/session';

/** Names the language it leads to, in that language. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const changeLocale = useChangeLocale();
  const other = i18n.language === 'en' ? 'ja' : 'en';
  return (
    <Button variant="subtle" color="gray" size="compact-sm" fw={500} lang={other} onClick={() => void changeLocale(other)}>
      {other === 'en' ? 'English' : '日本語'}
    </Button>
  );
}
