import type { ReactNode } from 'react';
import { Box } from './dom/box';

interface NoticeBoxProps {
  tone?: 'brand' | 'good' | 'warn' | 'bad';
  title?: string;
  children?: ReactNode;
}

/** A coloured box for something that must not be overlooked. `bad` and `warn` are read out at once. */
export function NoticeBox({ tone = 'brand', title, children }: NoticeBoxProps) {
  const urgent = tone === 'bad' || tone === 'warn';
  return (
    <Box className={`q-banner q-banner-${tone} q-stack-s`} role={urgent ? 'alert' : 'status'}>
      {title && <Box as="strong">{title}</Box>}
      {children && <Box>{children}</Box>}
    </Box>
  );
}
