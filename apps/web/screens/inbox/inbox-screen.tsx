import { Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAcceptMatch, useInbox } from '../../api/inbox';
import { usePageTitle } from '../../shared/screen';
import { TwoPane } from '../../shared/two-pane';
import { useWideScreen } from '../../shared/use-wide-screen';
import { ArrivalNews } from './arrival-news';
import { DeclineDialog } from './decline-dialog';
import { HandOverDialog } from './hand-over-dialog';
import { HelpDialog } from './help-dialog';
import { InboxList } from './inbox-list';
import { matching } from './matching';
import { MatchView } from './match-view';
import { useInboxKeys } from './use-inbox-keys';

const route = getRouteApi('/app/inbox');

export function InboxScreen() {
  const { t } = useTranslation();
  usePageTitle(t('inbox.title'));
  const { match: chosenId, q } = route.useSearch();
  const go = route.useNavigate();
  const navigate = useNavigate();
  const wide = useWideScreen();
  const inbox = useInbox();
  const accept = useAcceptMatch();
  const searchBox = useRef<HTMLInputElement>(null);
  const [declining, decline] = useDisclosure(false);
  const [handing, handOver] = useDisclosure(false);
  const [helping, help] = useDisclosure(false);

  const everything = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const items = matching(everything, q);
  const chosen = items.find((item) => item.match.id === chosenId) ?? (wide && chosenId === undefined ? items[0] : undefined);

  const choose = (matchId: string | undefined): void => {
    accept.reset();
    void go({ search: ({ match: _before, ...rest }) => ({ ...rest, ...(matchId !== undefined && { match: matchId }) }), replace: wide });
  };
  const step = (by: 1 | -1): void => {
    const at = items.findIndex((item) => item.match.id === chosen?.match.id);
    const next = items[Math.min(Math.max(at + by, 0), items.length - 1)];
    if (next) choose(next.match.id);
  };
  const acceptChosen = (): void => {
    if (!chosen || accept.isPending) return;
    accept.mutate(chosen.match.id, {
      onSuccess({ engagementId }) {
        notifications.show({ message: t('inbox.accepted') });
        void navigate({ to: '/engagements/$engagementId', params: { engagementId } });
      },
    });
  };
  const afterDecline = (): void => {
    decline.close();
    const at = items.findIndex((item) => item.match.id === chosen?.match.id);
    choose(wide ? (items[at + 1] ?? items[at - 1])?.match.id : undefined);
  };

  useInboxKeys({
    next: () => step(1), previous: () => step(-1), accept: acceptChosen, decline: () => chosen && decline.open(),
    handOver: () => chosen?.match.status === 'open' && handOver.open(),
    search: () => searchBox.current?.focus(), help: help.open,
  });

  return (
    <>
      <ArrivalNews items={inbox.data && everything} />
      <TwoPane
        listLabel={t('inbox.list')} detailLabel={t('inbox.detail')} chosen={chosenId !== undefined} onBack={() => choose(undefined)}
        list={<InboxList inbox={inbox} items={items} chosenId={chosen?.match.id} q={q} searchBox={searchBox} onHelp={help.open} />}
        detail={chosen
          ? <MatchView key={chosen.match.id} item={chosen} accepting={accept.isPending} problem={accept.error} onAccept={acceptChosen} onDecline={decline.open} onHandOver={handOver.open} />
          : items.length > 0 && <Text c="dimmed" p="xl">{t('inbox.choose')}</Text>}
      />
      {chosen && <DeclineDialog key={chosen.match.id} matchId={chosen.match.id} opened={declining} onClose={decline.close} onDone={afterDecline} />}
      {chosen && <HandOverDialog key={`${chosen.match.id} hand over`} matchId={chosen.match.id} opened={handing} onClose={handOver.close} />}
      <HelpDialog opened={helping} onClose={help.close} />
    </>
  );
}
