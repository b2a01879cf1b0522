import { agreementRoutes } from '@qihang/shared/agreements';
import { useDidShow } from '@tarojs/taro';
import { useGet } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { OFFICER_QUEUES, type OfficerQueue } from './officer-queue';
import './witnessing.scss';

interface QueueTabsProps {
  queue: OfficerQueue;
  onQueue: (queue: OfficerQueue) => void;
}

/** The officer's queues, each with how many wait in it. */
export function QueueTabs({ queue, onQueue }: QueueTabsProps) {
  const { data, refetch } = useGet(agreementRoutes.officerCounts, {}, { staleMs: 0 });
  useDidShow(() => void refetch());
  return (
    <Box role="group" label="待办类别" className="q-queues">
      {OFFICER_QUEUES.map(({ queue: one, name, count }) => {
        const waiting = data ? count(data) : null;
        return (
          <Tap
            key={one}
            className={`q-queue ${one === queue ? 'q-queue-on' : ''}`}
            pressed={one === queue}
            onTap={() => onQueue(one)}
          >
            {waiting === null ? name : `${name} ${waiting}`}
          </Tap>
        );
      })}
    </Box>
  );
}
