import { type Leave, leaveStatus } from '@qihang/shared/internships';
import type { ReactNode } from 'react';
import { Box } from '../../ui/dom/box';
import { Tag } from '../../ui/tag';
import { LEAVE_TONES, leaveText } from './leave-words';

/** One request for leave, with its words and what can be done about it. */
export function LeaveRow({ leave, children }: { leave: Leave; children?: ReactNode }) {
  const { status, reason, answer, answeredBy } = leave;
  const who = answeredBy === 'host' ? '单位' : '带教老师';
  return (
    <Box className="q-stack-s">
      <Box className="q-spread">
        <Box as="strong">{leaveText(leave)}</Box>
        <Tag tone={LEAVE_TONES[status]}>{leaveStatus.labels[status]}</Tag>
      </Box>
      {reason && <Box as="p">{`原因：${reason}`}</Box>}
      {answeredBy && (
        <Box as="p" className="q-soft">
          {answer ? `${who}答复：${answer}` : `由${who}答复`}
        </Box>
      )}
      {children}
    </Box>
  );
}
