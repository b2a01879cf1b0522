import { APPLICATION_HOST_LABELS, type Applicant, applicationRoutes } from '@qihang/shared/applications';
import { postRoutes } from '@qihang/shared/posts';
import { keepReply, useSend } from '../platform/query';
import { ActSheet } from '../ui/act-sheet';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { NoticeBox } from '../ui/notice-box';
import { HOST_ACT_WORDS, type HostAct, hostActs } from './host-acts';
import { useAct } from './use-act';

/** Lists that an act of the host makes stale. */
export const APPLICANT_LISTS = [applicationRoutes.received, applicationRoutes.counts, postRoutes.managed];

interface ApplicantActsProps {
  applicant: Applicant;
  reload: () => Promise<unknown>;
}

/** What the host can do about an applicant now, each asked once more and with words for the applicant. */
export function ApplicantActs({ applicant, reload }: ApplicantActsProps) {
  const { id, status, version } = applicant;
  const sends = {
    invite: useSend(applicationRoutes.invite, APPLICANT_LISTS),
    offer: useSend(applicationRoutes.offer, APPLICANT_LISTS),
    decline: useSend(applicationRoutes.decline, APPLICANT_LISTS),
  };
  const { asking, busy, failure, changed, ask, close, run } = useAct<HostAct>(reload);
  const acts = hostActs(status);
  const confirm = (act: HostAct, note: string | undefined) =>
    run(async () => {
      const reply = await sends[act].mutateAsync({ params: { id }, body: { version, note } });
      keepReply(applicationRoutes.applicant, { params: { id } }, reply);
    }, HOST_ACT_WORDS[act].done);
  return (
    <>
      {changed && (
        <NoticeBox tone="warn" title="投递刚刚有变化，您的操作没有执行">
          {`现在的状态是“${APPLICATION_HOST_LABELS[status]}”，请看过后再决定。`}
        </NoticeBox>
      )}
      {acts.length > 0 && (
        <Box className="q-row">
          {acts.map((act) => (
            <Button key={act} look={act === 'offer' ? 'main' : 'plain'} onTap={() => ask(act)}>
              {HOST_ACT_WORDS[act].label}
            </Button>
          ))}
        </Box>
      )}
      {asking && (
        <ActSheet
          {...HOST_ACT_WORDS[asking]}
          busy={busy}
          failure={failure}
          onConfirm={(note) => void confirm(asking, note)}
          onClose={close}
        />
      )}
    </>
  );
}
