import { type Agreement, type AgreementProblem, agreementRoutes } from '@qihang/shared/agreements';
import { useEffect, useRef, useState } from 'react';
import { refreshRoutes } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { NoticeBox } from '../../ui/notice-box';
import { ErrorState, Skeleton } from '../../ui/states';
import { stepOfField } from './terms-steps';
import { fieldOfPath } from './terms-values';
import type { SaveOutcome } from './use-terms-draft';

interface TermsCheckProps {
  agreement: Agreement;
  /** Something that is filled in here has not reached the server yet. */
  unsaved: boolean;
  save: () => Promise<SaveOutcome>;
  openStep: (key: string) => void;
}

/** Before sending: everything is saved, and whatever still stands in the way is listed by who can mend it. */
export function TermsCheck({ agreement, unsaved, save, openStep }: TermsCheckProps) {
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const saveNow = async () => {
    setBusy(true);
    setFailure(undefined);
    await save().then(undefined, setFailure);
    setBusy(false);
  };
  const tried = useRef(false);
  useEffect(() => {
    // by itself only when the page of answers opens: afterwards the person tries again
    if (unsaved && !tried.current) void saveNow();
    tried.current = true;
  });

  if (busy) return <Skeleton lines={2} />;
  if (failure !== undefined) return <ErrorState error={failure} onRetry={() => void saveNow()} />;
  if (unsaved) {
    return (
      <NoticeBox tone="warn" title="还没有保存到平台">
        <Box as="p">填写的内容在这台手机上，不会丢失。联网后保存了才能核对和提交。</Box>
        <Button look="plain" onTap={() => void saveNow()}>
          现在保存
        </Button>
      </NoticeBox>
    );
  }
  return <Problems problems={agreement.problems} openStep={openStep} />;
}

interface ProblemsProps {
  problems: readonly AgreementProblem[];
  openStep: (key: string) => void;
}

function Problems({ problems, openStep }: ProblemsProps) {
  if (problems.length === 0) {
    return (
      <NoticeBox tone="good" title="内容齐全，可以提交签署">
        请再核对一遍下面的内容。
      </NoticeBox>
    );
  }
  const own = problems.filter(({ party }) => party === 'host');
  const others = problems.filter(({ party }) => party !== 'host');
  return (
    <>
      {own.length > 0 && (
        <NoticeBox tone="warn" title={`还有 ${own.length} 项需要你补充或修改`}>
          <Box as="ul">
            {own.map((problem) => (
              <Box as="li" key={`${problem.path} ${problem.message}`}>
                <OwnProblem problem={problem} openStep={openStep} />
              </Box>
            ))}
          </Box>
        </NoticeBox>
      )}
      {others.length > 0 && <Others problems={others} />}
    </>
  );
}

function OwnProblem({
  problem: { path, message },
  openStep,
}: {
  problem: AgreementProblem;
  openStep: (key: string) => void;
}) {
  const field = fieldOfPath(path);
  if (!field) return <Box>{message}</Box>;
  return (
    <Tap className="q-link" onTap={() => openStep(stepOfField(field))}>
      {message}
    </Tap>
  );
}

/** What the host cannot mend: the trainee is told, and the list is read anew on a tap. */
function Others({ problems }: { problems: readonly AgreementProblem[] }) {
  return (
    <NoticeBox title="等待见习人员补充">
      <Box className="q-stack-s">
        <Box as="p">下面是对方看到的话，其中的“你”指见习人员：</Box>
        <Box as="ul">
          {problems.map(({ path, message }) => (
            <Box as="li" key={`${path} ${message}`}>
              {message}
            </Box>
          ))}
        </Box>
        <Box as="p">对方在“我的协议”里填写。填好后你会收到消息，再回来提交签署。</Box>
        <Tap className="q-link" onTap={() => void refreshRoutes(agreementRoutes.get)}>
          看看填好了没有
        </Tap>
      </Box>
    </NoticeBox>
  );
}
