import { type FollowUpCase, followUpRoutes, isLive } from '@qihang/shared/followup';
import { lazy, Suspense, useState } from 'react';
import { explain } from '../platform/problem';
import { refreshRoutes } from '../platform/query';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { NoticeBox } from '../ui/notice-box';
import { toast } from '../ui/toast';
import { useCaseAct } from './use-case';

const ServeForm = lazy(() => import('./serve-form'));
const StepForm = lazy(() => import('./next-step-form'));
const PassForm = lazy(() => import('./pass-form'));
const CloseForm = lazy(() => import('./close-form'));
const ReopenForm = lazy(() => import('./reopen-form'));

const FORMS = { serve: ServeForm, plan: StepForm, pass: PassForm, close: CloseForm, reopen: ReopenForm } as const;

/** What an officer can do with a case. Who has not taken it takes it first, or over from a colleague. */
export function CaseActs({ found }: { found: FollowUpCase }) {
  const [open, setOpen] = useState<keyof typeof FORMS>();
  const live = isLive(found.status);
  const isFree = found.officerName === null;
  const OpenForm = open && FORMS[open];
  return (
    <Box className="q-stack">
      <Box className="q-row">
        {live && !found.isMine && <TakeButton found={found} />}
        {live && (found.isMine || isFree) && (
          <>
            <Button look={found.isMine ? 'main' : 'plain'} onTap={() => setOpen('serve')}>
              记录服务
            </Button>
            <Button look="plain" onTap={() => setOpen('plan')}>
              调整下一步
            </Button>
            <Button look="plain" onTap={() => setOpen('close')}>
              结束跟进
            </Button>
          </>
        )}
        {live && found.isMine && (
          <Button look="plain" onTap={() => setOpen('pass')}>
            转给同事
          </Button>
        )}
        {!live && <Button onTap={() => setOpen('reopen')}>重新跟进</Button>}
      </Box>
      {OpenForm && (
        <Suspense fallback={null}>
          <OpenForm found={found} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Box>
  );
}

function TakeButton({ found: { id, revision, officerName } }: { found: FollowUpCase }) {
  const take = useCaseAct(followUpRoutes.take);
  const send = async () => {
    try {
      await take.mutateAsync({ params: { id }, body: { revision } });
      toast('已由你跟进');
    } catch {
      // A colleague was faster: the message stays, the page shows how it is now.
      await refreshRoutes(followUpRoutes.get);
    }
  };
  return (
    <>
      <Button busy={take.isPending} onTap={() => void send()}>
        {officerName === null ? '由我跟进' : '接手跟进'}
      </Button>
      {take.error && <NoticeBox tone="bad">{explain(take.error).message}</NoticeBox>}
    </>
  );
}
