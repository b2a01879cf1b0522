import type { TemplateProblem } from '@qihang/shared/agreements';
import { useState } from 'react';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';

const SHOWN_AT_FIRST = 6;

interface ProblemListProps {
  problems: readonly TemplateProblem[];
  /** Leads to the field of a problem. */
  onGo: (path: string) => void;
}

/** What still keeps a draft from being published; each line leads to where it is mended. */
export function ProblemList({ problems, onGo }: ProblemListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, SHOWN_AT_FIRST);
  return (
    <Card title={problems.length === 0 ? '检查通过' : `发布前还要改 ${problems.length} 处`}>
      {problems.length === 0 ? (
        <Box as="p">必须写明的内容都写到了，可以发布。</Box>
      ) : (
        <Box as="ul" className="q-problems">
          {shown.map(({ path, message }) => (
            <Box as="li" key={`${path} ${message}`}>
              {path === '' ? (
                message
              ) : (
                <Tap className="q-link" onTap={() => onGo(path)}>
                  {`${whereIs(path)}：${message}`}
                </Tap>
              )}
            </Box>
          ))}
        </Box>
      )}
      {problems.length > shown.length && (
        <Tap className="q-link" onTap={() => setAll(true)}>
          {`显示全部 ${problems.length} 处`}
        </Tap>
      )}
    </Card>
  );
}

function whereIs(path: string): string {
  const [part, index] = path.split('.');
  if (part === 'clauses') return `第 ${Number(index) + 1} 条`;
  return part === 'title' ? '标题' : '签约说明';
}
