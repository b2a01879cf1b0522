import type { TemplateProblem, TemplateText } from '@qihang/shared/agreements';
import { useState } from 'react';
import { Confirm } from '../../ui/confirm';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { Tag } from '../../ui/tag';
import { ClauseFields } from './clause-fields';
import { ClauseText } from './clause-text';
import { clauseTitle } from './template-view';

interface ClauseCardProps {
  clause: TemplateText['clauses'][number];
  index: number;
  isLast: boolean;
  isOpen: boolean;
  /** Of this clause. */
  problems: readonly TemplateProblem[];
  onOpen: (open: boolean) => void;
  onChange: (patch: Partial<TemplateText['clauses'][number]>) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Id of the tap that opens a clause, where the focus goes after it was moved. */
export function clauseTapId(index: number): string {
  return `clause-${index}-open`;
}

/** One clause of a draft: to read, and when it is open to write. */
export function ClauseCard(props: ClauseCardProps) {
  const { clause, index, isLast, isOpen, problems, onOpen, onChange, onMove, onRemove } = props;
  const [asking, setAsking] = useState(false);
  const title = clauseTitle(index, clause.heading);
  return (
    <Box as="section" className="q-card" label={title}>
      <Box className="q-spread">
        <Box as="h2">{title}</Box>
        {problems.length > 0 && <Tag tone="warn">{`${problems.length} 处要改`}</Tag>}
      </Box>
      {isOpen ? (
        <ClauseFields clause={clause} index={index} problems={problems} onChange={onChange} />
      ) : (
        <ClauseText text={clause.text} />
      )}
      <Box className="q-row">
        <Tap
          id={clauseTapId(index)}
          className="q-link"
          label={`${isOpen ? '收起' : '修改'}${title}`}
          expanded={isOpen}
          onTap={() => onOpen(!isOpen)}
        >
          {isOpen ? '收起' : '修改'}
        </Tap>
        <Tap className="q-link" disabled={index === 0} label={`上移${title}`} onTap={() => onMove(index - 1)}>
          上移
        </Tap>
        <Tap className="q-link" disabled={isLast} label={`下移${title}`} onTap={() => onMove(index + 1)}>
          下移
        </Tap>
        <Tap className="q-link" label={`删除${title}`} onTap={() => setAsking(true)}>
          删除
        </Tap>
      </Box>
      {asking && (
        <Confirm
          open
          title={`删除“${title}”？`}
          confirmLabel="删除这一条"
          danger
          onConfirm={() => {
            setAsking(false);
            onRemove();
          }}
          onClose={() => setAsking(false)}
        >
          后面的条款会依次改变序号。
        </Confirm>
      )}
    </Box>
  );
}
