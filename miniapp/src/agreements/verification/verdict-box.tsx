import { type ReactNode, useEffect } from 'react';
import { Box } from '../../ui/dom/box';
import { focusOn } from '../../ui/dom/focus';
import { Facts } from '../../ui/facts';
import { NoticeBox } from '../../ui/notice-box';
import './verdict.scss';

const ID = 'verdict';

interface VerdictBoxProps {
  tone: 'good' | 'brand' | 'warn' | 'bad';
  /** The answer in a few words. */
  words: string;
  /** What follows from it, and what to do. */
  text: string;
  isSandboxSeal: boolean;
  /** What the platform knows, to compare with; null: nothing. */
  facts: readonly (readonly [string, ReactNode | null])[] | null;
}

/** The answer of a public check in big plain words, brought into view when it comes. */
export function VerdictBox({ tone, words, text, isSandboxSeal, facts }: VerdictBoxProps) {
  useEffect(() => focusOn(ID), []);
  return (
    <Box as="section" className="q-stack" label="查验结果">
      <Box id={ID} className={`q-verdict q-verdict-${tone} q-stack-s`} role="status" focusable>
        <Box as="h2" className="q-verdict-words">
          {words}
        </Box>
        <Box as="p">{text}</Box>
      </Box>
      {isSandboxSeal && (
        <NoticeBox tone="warn" title="演示印章，不具法律效力">
          这份文件盖的是演示环境的印章，只用来试用本平台。
        </NoticeBox>
      )}
      {facts && (
        <Box className="q-card">
          <Facts rows={facts} />
        </Box>
      )}
    </Box>
  );
}
