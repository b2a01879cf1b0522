import type { AgreementSummary } from '@qihang/shared/agreements';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { isWaiting, MOST_AT_ONCE, type Selection } from './use-selection';

interface WitnessBarProps {
  /** What the list shows now. */
  listed: readonly AgreementSummary[];
  selection: Selection;
  onCheck: () => void;
}

/** Stays in view below the list: tick all, and go on with what is ticked. */
export function WitnessBar({ listed, selection, onCheck }: WitnessBarProps) {
  const { chosen, isFull, addAll, clear, has } = selection;
  const left = listed.filter(isWaiting).filter(({ id }) => !has(id));
  return (
    <Box className="q-bottom-bar">
      <Box role="status">
        {chosen.length === 0 ? '请选择要见证的协议，可以一次见证多份。' : `已选 ${chosen.length} 份`}
        {isFull && `，一次最多 ${MOST_AT_ONCE} 份`}
      </Box>
      <Box className="q-row">
        <Button disabled={chosen.length === 0} onTap={onCheck}>
          核对并签字
        </Button>
        {left.length > 0 && !isFull && (
          <Tap className="q-link" onTap={() => addAll(listed)}>
            全选已列出的
          </Tap>
        )}
        {chosen.length > 0 && (
          <Tap className="q-link" onTap={clear}>
            全部取消
          </Tap>
        )}
      </Box>
    </Box>
  );
}
