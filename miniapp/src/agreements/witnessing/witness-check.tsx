import { useEffect, useState } from 'react';
import { StepUpForm } from '../../identity/step-up-form';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { focusOn } from '../../ui/dom/focus';
import { ConfirmBox } from '../../ui/forms/choice';
import { NoticeBox } from '../../ui/notice-box';
import type { Selection } from './use-selection';
import { useWitnessing, type WitnessOutcome } from './use-witnessing';
import { WitnessItem } from './witness-item';

const TOP = 'witness-check';

interface WitnessCheckProps {
  selection: Selection;
  /** Back to the list; what is ticked stays ticked. */
  onBack: () => void;
}

/**
 * The agreements that were ticked, one by one, to be checked, read and signed together. What was signed leaves the list; what
 * was refused stays, with the reason.
 */
export function WitnessCheck({ selection, onBack }: WitnessCheckProps) {
  const { chosen, remove, replaceText } = selection;
  const [checked, setChecked] = useState(false);
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [signed, setSigned] = useState<number>();
  const settle = (outcomes: readonly WitnessOutcome[]) => {
    const done = outcomes.filter(({ outcome }) => outcome === 'signed').map(({ id }) => id);
    const not = outcomes.filter(({ outcome }) => outcome === 'refused');
    setSigned(done.length);
    setRefused(Object.fromEntries(not.map(({ id, message }) => [id, message ?? '没有签署成功，请稍后再试。'])));
    setChecked(false);
    remove(done);
    focusOn(TOP);
  };
  const { busy, proving, failure, sign } = useWitnessing(settle);
  const confirm = () => {
    setMissing(!checked);
    if (checked) void sign(chosen);
  };
  const refusals = Object.keys(refused).length;
  useEffect(() => focusOn(TOP), []);
  return (
    <Box as="section" id={TOP} className="q-stack" label="核对要见证的协议" focusable>
      {signed !== undefined && <Outcome signed={signed} refused={refusals} />}
      {chosen.length > 0 && <Box as="h2">{`核对要见证的 ${chosen.length} 份协议`}</Box>}
      <Box as="ul" className="q-list" label="要见证的协议">
        {chosen.map((agreement) => (
          <Box as="li" key={agreement.id}>
            <WitnessItem
              agreement={agreement}
              refused={refused[agreement.id]}
              onRead={(contentHash) => replaceText(agreement.id, contentHash)}
              onRemove={() => remove([agreement.id])}
            />
          </Box>
        ))}
      </Box>
      {failure && (
        <NoticeBox tone="bad" title="没有签署">
          {failure}
        </NoticeBox>
      )}
      {chosen.length > 0 &&
        (proving ? (
          <Box className="q-card">
            <StepUpForm before="见证签字" onDone={() => void sign(chosen)} />
          </Box>
        ) : (
          <>
            <ConfirmBox
              name="witness-checked"
              label={`我已核对以上 ${chosen.length} 份协议，代表人社部门见证签字。`}
              hint="各方签字完成，协议随即生效。"
              error={missing && !checked ? '请先核对并勾选' : undefined}
              value={checked}
              onChange={setChecked}
            />
            <Button wide busy={busy} busyText="正在签署…" onTap={confirm}>
              {`见证签字（${chosen.length} 份）`}
            </Button>
          </>
        ))}
      <Button look="plain" onTap={onBack}>
        返回列表
      </Button>
    </Box>
  );
}

function Outcome({ signed, refused }: { signed: number; refused: number }) {
  if (refused === 0)
    return (
      <NoticeBox tone="good" title={`${signed} 份协议已见证签字`}>
        协议已经生效，电子印章随后自动加盖。
      </NoticeBox>
    );
  return (
    <NoticeBox tone="warn" title={`${signed} 份已签署，${refused} 份没有签署`}>
      没有签署的留在下面，每份都写了原因。文本有变化的，请阅读全文后再签；不再需要见证的，可以移出。
    </NoticeBox>
  );
}
