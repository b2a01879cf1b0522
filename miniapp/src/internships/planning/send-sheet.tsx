import type { PlanDifference, PlanSide } from '@qihang/shared/internships';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { TextAreaField } from '../../ui/forms/text-fields';
import { NoticeBox } from '../../ui/notice-box';
import { Sheet } from '../../ui/sheet';
import { DifferenceView } from './difference-view';
import { SIDES } from './plan-words';

interface SendSheetProps {
  difference: PlanDifference;
  to: PlanSide;
  note: string;
  busy: boolean;
  failure?: string;
  onNote: (note: string) => void;
  onSend: () => void;
  onClose: () => void;
}

/** A look at all changes before they are proposed, with a few words for the other side. */
export function SendSheet({ difference, to, note, busy, failure, onNote, onSend, onClose }: SendSheetProps) {
  return (
    <Sheet open title="核对修改" onClose={onClose}>
      {failure && (
        <NoticeBox tone="bad" title="没有发出">
          {failure}
        </NoticeBox>
      )}
      <DifferenceView difference={difference} label="修改的内容" />
      <TextAreaField
        name="note"
        label={`给${SIDES[to]}的说明`}
        hint="单位和人社部门也能看到，最多 200 字"
        optional
        rows={2}
        maxLength={200}
        value={note}
        onChange={onNote}
      />
      <Box as="p" className="q-soft">{`${SIDES[to]}同意后才生效，答复之前可以撤回。`}</Box>
      <Button wide busy={busy} busyText="正在发送…" onTap={onSend}>
        {`发给${SIDES[to]}`}
      </Button>
    </Sheet>
  );
}
