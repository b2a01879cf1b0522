import { type EligibilityReply, type OwnRecord, type SignUpDraft, seekerRoutes } from '@qihang/shared/seekers';
import { useCallback, useState } from 'react';
import { CallFailure, failedWith } from '../platform/failure';
import { refreshRoutes, useSend } from '../platform/query';
import { Box } from '../ui/dom/box';
import { StepForm } from '../ui/forms/step-form';
import { useConsentChoices } from './consent-choices';
import { useDivisionNames } from './division-names';
import { DraftConflictChoice } from './draft-conflict-choice';
import { SignUpCheck } from './sign-up-check';
import { withFlatNames } from './sign-up-failure';
import { signUpSteps } from './sign-up-steps';
import { type SignUpValues, toSignUp } from './sign-up-values';
import { useSignUpDraft } from './use-sign-up-draft';

interface SignUpFormProps {
  /** The server's draft when the page opened. */
  server: SignUpDraft | null;
  onDone: (record: OwnRecord) => void;
}

/** The sign-up, step by step, with its draft on the phone and on the server. */
export function SignUpForm({ server, onDone }: SignUpFormProps) {
  const { conflict, ...draft } = useSignUpDraft(server);
  const consents = useConsentChoices();
  const nameOf = useDivisionNames();
  const signUp = useSend(seekerRoutes.signUp);
  const [judged, setJudged] = useState<EligibilityReply | null>(null);
  const onJudged = useCallback((eligibility: EligibilityReply | null) => setJudged(eligibility), []);

  const send = async (values: SignUpValues) => {
    const checked = toSignUp(values);
    // the check above the answers names what is missing, and there is no button to send it
    if (!checked.ok) throw new CallFailure('cancelled');
    try {
      const record = await signUp.mutateAsync({ body: checked.value });
      draft.discard();
      onDone(record);
    } catch (error) {
      // signed up in another window meanwhile: the page then shows that
      if (failedWith(error, 'seekers/already-signed-up')) await refreshRoutes(seekerRoutes.mine);
      throw withFlatNames(error);
    }
  };

  if (conflict) return <DraftConflictChoice {...conflict} />;
  return (
    <StepForm
      draft={draft}
      steps={signUpSteps(consents, nameOf)}
      submitLabel="提交报名"
      maySubmit={judged?.eligible === true}
      review={({ values, openStep }) => <SignUpCheck values={values} openStep={openStep} onJudged={onJudged} />}
      beforeSubmit={
        judged?.eligible ? (
          <Box as="p">提交后就可以投递岗位。姓名和身份证号码提交后不能自己修改，请再看一遍。</Box>
        ) : (
          <Box as="p" className="q-soft">
            填写的内容会保留，条件符合后可以接着提交。
          </Box>
        )
      }
      onSubmit={send}
    />
  );
}
