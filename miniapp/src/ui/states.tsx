import type { ReactNode } from 'react';
import { explain } from '../platform/problem';
import { Button } from './button';
import { Box } from './dom/box';

/** Says that there is nothing here and what can be done instead; put a button inside. */
export function EmptyState({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <Box className="q-state">
      <Box as="h2">{title}</Box>
      {text && (
        <Box as="p" className="q-soft">
          {text}
        </Box>
      )}
      {children}
    </Box>
  );
}

/** Says why something could not be loaded and offers to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { message, correlationId } = explain(error);
  return (
    <Box className="q-state" role="alert">
      <Box as="p">{message}</Box>
      {correlationId && (
        <Box as="p" className="q-soft q-small">
          {`求助时请提供编号：${correlationId}`}
        </Box>
      )}
      {onRetry && (
        <Button look="plain" onTap={onRetry}>
          重新加载
        </Button>
      )}
    </Box>
  );
}

/** Grey lines in place of content that is on its way. */
export function Skeleton({ lines = 3, cards = 1 }: { lines?: number; cards?: number }) {
  return (
    <Box className="q-list" role="status" label="正在加载">
      {Array.from({ length: cards }, (_, card) => (
        <Box key={`card-${String(card)}`} className="q-card" decorative>
          {Array.from({ length: lines }, (_, line) => (
            <Box
              key={`line-${String(line)}`}
              className="q-skeleton"
              style={{ height: line === 0 ? 24 : 18, width: line === 0 ? '60%' : '90%' }}
            />
          ))}
        </Box>
      ))}
    </Box>
  );
}
