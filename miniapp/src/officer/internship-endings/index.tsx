import { EndingQueueList } from '../../internships/ending/ending-queue-list';
import { Page } from '../../ui/page';

/** 见习结束事项: ended internships of the officer's divisions that wait for an officer. */
export default function InternshipEndingsPage() {
  return (
    <Page title="见习结束事项" needs={['officer']} desk lead="鉴定和留用情况有异议的，以及结束很久还没有鉴定的。">
      <EndingQueueList />
    </Page>
  );
}
