import { type Deletion, identityRoutes } from '@qihang/shared/identity';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { explain } from '../platform/problem';
import { keepReply, useGet, useSend } from '../platform/query';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Box } from '../ui/dom/box';
import { NoticeBox } from '../ui/notice-box';
import { Points } from '../ui/points';
import { ErrorState, Skeleton } from '../ui/states';
import { AskForDeletion } from './ask-for-deletion';

const dayOf = (at: string) => formatChineseDate(shanghaiDate(new Date(at)));

/** Where the person's own deletion stands, with what they can do about it now. */
export function DeletionState() {
  const { data, error, refetch } = useGet(identityRoutes.deletion, {});
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const { request, obstacles } = data;
  if (request?.status === 'waiting') return <Waiting {...request} />;
  return (
    <>
      {request?.status === 'stopped' && (
        <NoticeBox tone="warn" title="上次申请没有注销成功">
          {`到了 ${dayOf(request.erasesAt)}，还有事情没有办完，账号保留了下来。办完后可以重新申请。`}
        </NoticeBox>
      )}
      {obstacles.length > 0 ? <Obstacles reasons={obstacles} /> : <AskForDeletion />}
    </>
  );
}

function Waiting({ requestedAt, erasesAt }: NonNullable<Deletion['request']>) {
  const withdraw = useSend(identityRoutes.withdrawDeletion);
  const takeBack = () => withdraw.mutate({}, { onSuccess: (reply) => keepReply(identityRoutes.deletion, {}, reply) });
  return (
    <Card title="已申请注销">
      <NoticeBox tone="warn" title={`${dayOf(erasesAt)} 之后账号会被注销`}>
        {`您在 ${dayOf(requestedAt)} 申请了注销。在这之前，随时可以登录，在这里撤回申请，账号和内容都不变。`}
      </NoticeBox>
      {withdraw.error && <NoticeBox tone="bad">{explain(withdraw.error).message}</NoticeBox>}
      <Button wide busy={withdraw.isPending} busyText="正在撤回…" onTap={takeBack}>
        撤回注销申请
      </Button>
    </Card>
  );
}

function Obstacles({ reasons }: { reasons: readonly string[] }) {
  return (
    <Card title="现在还不能注销">
      <Box as="p">下面的事情办完后，再来申请：</Box>
      <Points points={reasons} />
    </Card>
  );
}
