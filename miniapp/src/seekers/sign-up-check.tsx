import { type EligibilityReply, seekerRoutes } from '@qihang/shared/seekers';
import { useEffect } from 'react';
import { useSend } from '../platform/query';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { NoticeBox } from '../ui/notice-box';
import { ErrorState, Skeleton } from '../ui/states';
import { EligibilityBox } from './eligibility-box';
import { STEP_NAMES, stepOfAnswer, stepOfReason } from './reason-steps';
import { ANSWER_LABELS, type SignUpValues, toSignUp } from './sign-up-values';

interface SignUpCheckProps {
  values: SignUpValues;
  openStep: (key: string) => void;
  /** Told once the answers are complete and judged. */
  onJudged: (eligibility: EligibilityReply | null) => void;
}

/** Before anything is sent: what is still missing, else whether these answers make eligible today, and every reason why not. */
export function SignUpCheck({ values, openStep, onJudged }: SignUpCheckProps) {
  const { mutate, data, error } = useSend(seekerRoutes.assess);
  const checked = toSignUp(values);
  const question = checked.ok
    ? JSON.stringify({ citizenNumber: checked.value.identity.citizenNumber, background: checked.value.background })
    : '';
  useEffect(() => {
    onJudged(null);
    if (question !== '') mutate({ body: JSON.parse(question) }, { onSuccess: onJudged });
  }, [question, mutate, onJudged]);

  if (!checked.ok) return <Missing errors={checked.errors} category={values.category} openStep={openStep} />;
  if (error) return <ErrorState error={error} onRetry={() => mutate({ body: JSON.parse(question) })} />;
  if (!data) return <Skeleton lines={2} />;
  const mendOf = (field: string) => {
    const key = stepOfReason(field);
    return key && { label: `核对${STEP_NAMES[key]}`, onTap: () => openStep(key) };
  };
  return <EligibilityBox eligibility={data} mendOf={mendOf} />;
}

interface MissingProps {
  errors: Readonly<Record<string, string>>;
  category: SignUpValues['category'];
  openStep: (key: string) => void;
}

function Missing({ errors, category, openStep }: MissingProps) {
  return (
    <NoticeBox tone="warn" title="还有内容需要填写或修改">
      <Box as="ul">
        {Object.entries(errors).map(([name, message]) => {
          const label = ANSWER_LABELS[name as keyof SignUpValues] ?? '';
          return (
            <Box as="li" key={name}>
              <Tap className="q-link" onTap={() => openStep(stepOfAnswer(name, category) ?? 'identity')}>
                {`${label}：${message}`}
              </Tap>
            </Box>
          );
        })}
      </Box>
    </NoticeBox>
  );
}
