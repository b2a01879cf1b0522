import { type AgreementStatus, agreementRoutes } from '@qihang/shared/agreements';
import { usePages } from '../../platform/query';
import { InfiniteList } from '../../ui/lists';
import { EmptyState } from '../../ui/states';
import { AgreementCard } from '../view/agreement-card';

const EMPTY: Readonly<Record<AgreementStatus, { title: string; text?: string }>> = {
  draft: { title: '没有起草中的协议', text: '对方接受岗位后，在“待起草”里开始起草。' },
  signing: { title: '没有等待签署的协议', text: '协议提交签署后，会出现在这里。' },
  'in-force': { title: '没有生效中的协议', text: '各方都签字后协议生效，见习才算开始。' },
  completed: { title: '没有期满完成的协议' },
  terminated: { title: '没有提前终止的协议' },
  voided: { title: '没有作废的协议' },
  lapsed: { title: '没有逾期失效的协议' },
};

/** Agreements of the agent's hosts in one status, latest change first. */
export function HostAgreementList({ status }: { status: AgreementStatus }) {
  const pages = usePages(agreementRoutes.list, { query: { as: 'host', status } });
  return (
    <InfiniteList
      pages={pages}
      label="见习协议"
      keyOf={({ id }) => id}
      render={(agreement) => <AgreementCard agreement={agreement} viewer="host" page="host/agreement" />}
      empty={<EmptyState {...EMPTY[status]} />}
    />
  );
}
