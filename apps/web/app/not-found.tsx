import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shared/empty-state';
import { Screen } from '../shared/screen';
import { Header } from './shell/header';

export function NotFoundScreen() {
  const { t } = useTranslation();
  return (
    <>
      <Header />
      <main id="main">
        <Screen title={t('shared.notFound.title')} width="text">
          <EmptyState title={t('shared.notFound.body')} action={<Anchor component={Link} to="/">{t('shared.notFound.home')}</Anchor>} />
        </Screen>
      </main>
    </>
  );
}
