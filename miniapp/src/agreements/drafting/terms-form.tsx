import { type Agreement, agreementRoutes } from '@qihang/shared/agreements';
import { shanghaiDate } from '@qihang/shared/platform';
import { postRoutes } from '@qihang/shared/posts';
import { useEffect, useRef, useState } from 'react';
import { refreshRoutes, useGet } from '../../platform/query';
import { useDivisionNames } from '../../seekers/division-names';
import { Confirm } from '../../ui/confirm';
import { Box } from '../../ui/dom/box';
import { StepForm } from '../../ui/forms/step-form';
import { useAgreementAct } from '../use-agreement';
import { ElsewhereChoice } from './elsewhere-choice';
import { withFieldNames } from './field-errors';
import { goalsIn } from './goals-in-duties';
import { TermsCheck } from './terms-check';
import { termsSteps } from './terms-steps';
import { useMentors } from './use-mentors';
import { useTermsDraft } from './use-terms-draft';

interface TermsFormProps {
  /** Its open version is being drafted. */
  agreement: Agreement;
  /** True to begin with the page of all answers. */
  atCheck?: boolean;
  onSent: () => void;
}

/** The host's part of an agreement, step by step, up to sending it for signing. */
export function TermsForm({ agreement, atCheck = false, onSent }: TermsFormProps) {
  const { id, postId, hostName, traineeName, acts, problems } = agreement;
  const form = useTermsDraft(agreement);
  const { draft, unsaved, elsewhere } = form;
  const send = useAgreementAct(agreementRoutes.send);
  const [answer, setAnswer] = useState<((yes: boolean) => void) | null>(null);
  const { mentors } = useMentors(hostName);
  const names = {
    division: useDivisionNames(),
    mentor: (mentorId: string) => mentors.find((mentor) => mentor.id === mentorId)?.name ?? '已选择',
  };
  const { data: post } = useGet(postRoutes.get, { params: { id: postId } });
  const steps = termsSteps({
    hostName,
    goals: goalsIn(post?.duties ?? ''),
    today: shanghaiDate(new Date()),
    begun: agreement.currentVersion !== null,
    names,
    save: form.saveStep,
  });

  const opened = useRef(false);
  useEffect(() => {
    if (atCheck && !opened.current) draft.goToStep(steps.length);
    opened.current = true;
  });

  const submit = async () => {
    const sure = await new Promise<boolean>((resolve) => setAnswer(() => resolve));
    setAnswer(null);
    if (!sure) return;
    const { termsRevision, detailsRevision } = agreement;
    try {
      await send.act({ params: { id }, body: { termsRevision, detailsRevision } });
    } catch (error) {
      await refreshRoutes(agreementRoutes.get);
      throw withFieldNames(error);
    }
    form.forget();
    onSent();
  };

  return (
    <>
      {elsewhere && (
        <ElsewhereChoice
          changes={elsewhere}
          names={names}
          onKeepMine={form.keepMine}
          onTakeTheirs={() => form.takeTheirs(elsewhere.theirs, elsewhere.contested)}
        />
      )}
      <StepForm
        draft={draft}
        steps={steps}
        submitLabel="提交签署"
        maySubmit={!unsaved && elsewhere === null && problems.length === 0 && acts.includes('send')}
        review={({ openStep }) => (
          <TermsCheck agreement={agreement} unsaved={unsaved} save={form.save} openStep={openStep} />
        )}
        beforeSubmit={<Box as="p">{`提交后内容不能再改，由你、${traineeName}和人社部门依次签字。`}</Box>}
        onSubmit={submit}
      />
      <Confirm
        open={answer !== null}
        title="提交签署？"
        confirmLabel="确认提交"
        onConfirm={() => answer?.(true)}
        onClose={() => answer?.(false)}
      >
        协议文本会定稿。接下来你先签字，再由见习人员、人社部门签字，全部签完协议才生效。要修改的话可以退回，但已有的签字不再算数。
      </Confirm>
    </>
  );
}
