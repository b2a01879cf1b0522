import { type AgreementStatus, agreementRoutes, agreementStatus } from '@qihang/shared/agreements';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { OFFICER_QUEUES, type OfficerQueue, queueOf } from '../../agreements/witnessing/officer-queue';
import { OfficerTable } from '../../agreements/witnessing/officer-table';
import { QueueTabs } from '../../agreements/witnessing/queue-tabs';
import { type Selection, useSelection } from '../../agreements/witnessing/use-selection';
import { WitnessBar } from '../../agreements/witnessing/witness-bar';
import { WitnessCheck } from '../../agreements/witnessing/witness-check';
import { usePageParams } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { SelectField } from '../../ui/forms/text-fields';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

const STATUSES = agreementStatus.statuses.map((value) => ({ value, label: agreementStatus.labels[value] }));
const statusOf = (text: string) => agreementStatus.statuses.find((status) => status === text) ?? '';

/** 协议管理: what waits for the officer in queues, all agreements of the division, and witnessing several at once. */
export default function OfficerAgreementsPage() {
  return (
    <Page title="协议管理" needs={['officer']} desk>
      <Desk />
    </Page>
  );
}

function Desk() {
  const [queue, setQueue] = useState(queueOf(usePageParams<'queue'>().queue));
  const [checking, setChecking] = useState(false);
  const selection = useSelection();
  if (checking) return <WitnessCheck selection={selection} onBack={() => setChecking(false)} />;
  return (
    <>
      <QueueTabs queue={queue} onQueue={setQueue} />
      <Queue key={queue} queue={queue} selection={selection} onCheck={() => setChecking(true)} />
    </>
  );
}

interface QueueProps {
  queue: OfficerQueue;
  selection: Selection;
  onCheck: () => void;
}

function Queue({ queue, selection, onCheck }: QueueProps) {
  const [status, setStatus] = useState<AgreementStatus | ''>('');
  const pages = usePages(agreementRoutes.officerList, { query: { queue, status: status || undefined } });
  useDidShow(pages.reload);
  const witnessing = queue === 'to-witness';
  const empty = OFFICER_QUEUES.find((it) => it.queue === queue)?.empty ?? '';
  return (
    <>
      {queue === 'all' && (
        <SelectField
          name="status"
          label="状态"
          placeholder="全部状态"
          options={STATUSES}
          value={status}
          onChange={(chosen) => setStatus(statusOf(chosen))}
        />
      )}
      <OfficerTable pages={pages} empty={<EmptyState title={empty} />} selection={witnessing ? selection : undefined} />
      {witnessing && pages.items.length > 0 && (
        <WitnessBar listed={pages.items} selection={selection} onCheck={onCheck} />
      )}
    </>
  );
}
