import { DeletionState } from '../../identity/deletion-state';
import { Page } from '../../ui/page';

/** 注销账号: what follows from it, what stands against it, asking for it, and taking it back. */
export default function DeletionPage() {
  return (
    <Page title="注销账号" needs="signed-in">
      <DeletionState />
    </Page>
  );
}
