import { type Application, applicationRoutes, applicationStatusLabel } from '@qihang/shared/applications';
import { keepReply, useSend } from '../platform/query';
import { ActSheet } from '../ui/act-sheet';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { NoticeBox } from '../ui/notice-box';
import { SEEKER_ACT_WORDS, type SeekerAct, seekerActs, seekerActText } from './seeker-acts';
import { useAct } from './use-act';

interface ApplicationActsProps {
  application: Application;
  reload: () => Promise<unknown>;
}

/** What the seeker can do about an application now: accept, refuse, withdraw, each asked once more. */
export function ApplicationActs({ application, reload }: ApplicationActsProps) {
  const { id, status, version } = application;
  const sends = {
    accept: useSend(applicationRoutes.accept, [applicationRoutes.mine]),
    refuse: useSend(applicationRoutes.refuse, [applicationRoutes.mine]),
    withdraw: useSend(applicationRoutes.withdraw, [applicationRoutes.mine]),
  };
  const { asking, busy, failure, changed, ask, close, run } = useAct<SeekerAct>(reload);
  const acts = seekerActs(status);
  const confirm = (act: SeekerAct, note: string | undefined) =>
    run(async () => {
      const reply = await sends[act].mutateAsync({ params: { id }, body: { version, note } });
      keepReply(applicationRoutes.get, { params: { id } }, reply);
    }, SEEKER_ACT_WORDS[act].done);
  return (
    <>
      {changed && (
        <NoticeBox tone="warn" title="投递刚刚有变化，您的操作没有执行">
          {`现在的状态是“${applicationStatusLabel(status)}”，请看过后再决定。`}
        </NoticeBox>
      )}
      {acts.length > 0 && (
        <Box className="q-row">
          {acts.map((act) => (
            <Button key={act} look={act === 'accept' ? 'main' : 'plain'} onTap={() => ask(act)}>
              {SEEKER_ACT_WORDS[act].label}
            </Button>
          ))}
        </Box>
      )}
      {asking && (
        <ActSheet
          {...SEEKER_ACT_WORDS[asking]}
          text={seekerActText(asking, status)}
          note={{ label: SEEKER_ACT_WORDS[asking].noteLabel, hint: '最多 200 字' }}
          busy={busy}
          failure={failure}
          onConfirm={(note) => void confirm(asking, note)}
          onClose={close}
        />
      )}
    </>
  );
}
