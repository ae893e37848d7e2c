import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractContent, useKeepContent } from '../../../api/contract-work';
import type { ContractGate } from '../../../api/types';
import { dateText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { RowSkeletons } from '../../../shared/skeletons';
import { GateChecks } from './gate-checks';
import type { WorkProps } from './work-props';

/** The gates before the signature that the contract's facts have raised, and why it cannot be signed while one is red. */
export function GatesPanel({ contract, mayWork, people }: WorkProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useContractContent(contract.id);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons rows={3} />;
  const red = data.gates.filter(({ state }) => state !== 'cleared');
  const unsigned = contract.signedAt === null;
  return (
    <Stack gap="lg">
      {data.gates.length === 0 && <Text size="sm" c="dimmed">{t('contract.gates.none')}</Text>}
      {unsigned && red.length > 0 && <Alert color="red" title={t('contract.gates.blocked')}>{red.map(({ kind }) => t(`contract.gate.${kind}`)).join('、')}</Alert>}
      {data.gates.map((gate) => <Gate key={gate.kind} gate={gate} contractId={contract.id} mayDecide={mayWork && unsigned} nameOf={(id) => people.find((person) => person.id === id)?.name ?? ''} />)}
    </Stack>
  );
}

interface GateProps {
  readonly gate: ContractGate;
  readonly contractId: string;
  readonly mayDecide: boolean;
  readonly nameOf: (id: string | null) => string;
}

function Gate({ gate, contractId, mayDecide, nameOf }: GateProps) {
  const { t, i18n } = useTranslation();
  const { decide } = useKeepContent(contractId);
  const [checks, setChecks] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const { kind, state, decision } = gate;
  const say = (outcome: 'cleared' | 'refused'): void => decide.mutate({ kind, outcome, note: note.trim(), checks }, {
    onSuccess() {
      setNote('');
      notifications.show({ message: t(`contract.gates.${outcome}Now`) });
    },
  });
  return (
    <section aria-label={t(`contract.gate.${kind}`)}>
      <Group gap="xs">
        <Text fw={600}>{t(`contract.gate.${kind}`)}</Text>
        <Badge variant="light" color={state === 'cleared' ? 'teal' : 'red'}>{t(`contract.gates.${state}`)}</Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {t('contract.gates.raisedBy', { facts: gate.raisedBy.map((fact) => t(`contract.fact.${fact as 'interests'}`)).join('、') })}
        {' · '}{t('contract.gates.owner', { name: nameOf(gate.ownerUserId), date: dateText(gate.dueOn, i18n.language) })}
      </Text>
      {decision && <Text size="sm" mt={4}>{t(`contract.gates.${decision.outcome}`)}：{decision.note}（{[nameOf(decision.decidedBy), dateText(decision.decidedAt, i18n.language)].filter(Boolean).join('、')}）</Text>}
      {mayDecide && state !== 'cleared' && (
        <Stack gap="xs" mt="xs">
          <GateChecks checks={gate.checks} checked={checks} note={note} onChecked={setChecks} onNote={setNote} />
          {decide.error && <ErrorState error={decide.error} kept="form" />}
          <Group gap="xs">
            <Button variant="default" disabled={note.trim() === ''} loading={decide.isPending} onClick={() => say('cleared')}>{t('contract.gates.clear')}</Button>
            <Button variant="subtle" color="gray" disabled={note.trim() === ''} onClick={() => say('refused')}>{t('contract.gates.refuse')}</Button>
          </Group>
        </Stack>
      )}
    </section>
  );
}
