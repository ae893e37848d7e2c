import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMove, useMoves } from '../../../api/contract-work';
import type { Contract, ContractMove, MoveBody } from '../../../api/types';
import { dateText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { type AskedAction, MoveDialog } from './move-dialog';

/** The steps that a contract's state leaves open, but for the signature, which stands beside; what stands in the way of one is said in words. */
export function MovesBar({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation();
  const { data: moves = [] } = useMoves(contract.id, contract.version);
  const move = useMove(contract.id);
  const [asked, setAsked] = useState<{ readonly action: AskedAction; readonly move: ContractMove }>();
  const blocked = moves.filter(({ blockedBy }) => blockedBy !== null);
  const close = (): void => {
    setAsked(undefined);
    move.reset();
  };
  const run = (body: MoveBody): void => move.mutate(body, {
    onSuccess() {
      close();
      notifications.show({ message: t(`contract.moves.done.${body.action}`) });
    },
  });
  if (moves.length === 0) return null;
  return (
    <Stack gap={4} role="group" aria-label={t('contract.moves.label')}>
      <Group gap="xs">
        {moves.map((each) => {
          const { action, blockedBy } = each;
          if (action === 'sign') return null;
          // What follows takes these back, so they are done at once.
          const onClick = (): void => (action === 'submit' || action === 'pass' ? run({ action }) : setAsked({ action, move: each }));
          return (
            <Button
              key={action} size="compact-sm" variant={action === 'withdraw' || action === 'terminate' ? 'subtle' : 'default'} color="gray"
              disabled={blockedBy !== null} loading={move.isPending && move.variables.action === action} onClick={onClick}
            >
              {t(`contract.moves.${action}`)}
            </Button>
          );
        })}
      </Group>
      {blocked.map((each) => <Obstacle key={each.action} move={each} />)}
      {!asked && move.error && <ErrorState error={move.error} />}
      {asked && <MoveDialog {...asked} contract={contract} busy={move.isPending} error={move.error} onConfirm={run} onClose={close} />}
    </Stack>
  );
}

function Obstacle({ move }: { readonly move: ContractMove }) {
  const { t, i18n } = useTranslation();
  const { action, blockedBy, gates, notBefore } = move;
  const name = action === 'sign' ? t('engagements.contract.sign') : t(`contract.moves.${action}`);
  const said = (): string => {
    if (gates.length > 0) return t('contract.moves.blocked.gates', { move: name, gates: gates.map((gate) => t(`contract.gate.${gate}`)).join('・') });
    if (blockedBy === 'contract.approval_missing') return t('contract.moves.blocked.approval', { move: name });
    if (notBefore !== null) return t('contract.moves.blocked.notBefore', { move: name, date: dateText(notBefore, i18n.language) });
    return t('contract.moves.blocked.other', { move: name });
  };
  return <Text size="sm" c="dimmed">{said()}</Text>;
}
