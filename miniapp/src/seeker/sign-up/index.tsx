import { type OwnRecord, seekerRoutes } from '@qihang/shared/seekers';
import { useState } from 'react';
import { reloadPerson } from '../../identity/reload-person';
import { replaceWith } from '../../platform/navigation';
import { keepReply, useGet } from '../../platform/query';
import { useSession } from '../../platform/session';
import { SignUpDone } from '../../seekers/sign-up-done';
import { SignUpForm } from '../../seekers/sign-up-form';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';

/** 报名: short steps with a draft, and the result at once. */
export default function SignUpPage() {
  const [done, setDone] = useState<OwnRecord | null>(null);
  return (
    <Page title={done ? '报名成功' : '报名见习'} needs="signed-in">
      {done ? <SignUpDone record={done} /> : <SignUp onDone={setDone} />}
    </Page>
  );
}

function SignUp({ onDone }: { onDone: (record: OwnRecord) => void }) {
  const personId = useSession((state) => state.person?.id);
  // an earlier reply may hold an older draft than another device has saved since
  const { data, error, refetch, isFetchedAfterMount } = useGet(seekerRoutes.mine, {}, { staleMs: 0 });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !isFetchedAfterMount) return <Skeleton cards={2} />;
  if (data.seeker) {
    return (
      <EmptyState title="您已经报过名" text="可以查看报名信息，需要时修改。">
        <Button onTap={() => replaceWith('seeker/record')}>查看我的报名</Button>
      </EmptyState>
    );
  }
  const finish = (record: OwnRecord) => {
    keepReply(seekerRoutes.mine, {}, record);
    onDone(record);
    void reloadPerson();
  };
  return (
    <>
      <Box as="p" className="q-soft">
        大约 3 分钟。可以随时离开，回来接着填。
      </Box>
      <SignUpForm key={personId} server={data.draft} onDone={finish} />
    </>
  );
}
