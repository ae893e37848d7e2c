import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AmendmentsPanel } from './amendments-panel';
import { ApprovalPanel } from './approval-panel';
import { ContentPanel } from './content-panel';
import { DocumentsPanel } from './documents-panel';
import { GatesPanel } from './gates-panel';
import { PastPanel } from './past-panel';
import { StagesPanel } from './stages-panel';
import { useOfUniversity } from './use-of-university';
import type { WorkProps } from './work-props';

const panels = [
  { name: 'content', own: true, Panel: ContentPanel },
  { name: 'gates', own: true, Panel: GatesPanel },
  { name: 'approval', own: true, Panel: ApprovalPanel },
  { name: 'stages', own: false, Panel: StagesPanel },
  { name: 'amendments', own: false, Panel: AmendmentsPanel },
  { name: 'documents', own: false, Panel: DocumentsPanel },
  { name: 'past', own: false, Panel: PastPanel },
] as const;

/** What there is of a contract beside its money, each read when it is opened. */
export function ContractWork(props: WorkProps) {
  const { t } = useTranslation();
  const own = useOfUniversity();
  const shown = panels.filter((panel) => own || !panel.own);
  return (
    <Tabs defaultValue={null} allowTabDeactivation keepMounted={false} variant="outline">
      <Tabs.List aria-label={t('contract.tabs', { number: props.contract.number })}>
        {shown.map(({ name }) => <Tabs.Tab key={name} value={name}>{t(`contract.tab.${name}`)}</Tabs.Tab>)}
      </Tabs.List>
      {shown.map(({ name, Panel }) => <Tabs.Panel key={name} value={name} pt="md"><Panel {...props} /></Tabs.Panel>)}
    </Tabs>
  );
}
