import type { ReactNode } from 'react';
import { Button } from './button';
import { Box } from './dom/box';
import { Sheet } from './sheet';

interface ConfirmProps {
  open: boolean;
  /** The question. */
  title: string;
  /** What follows from a yes. */
  children?: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  danger?: boolean;
  busy?: boolean;
}

/** Asks before something that can't be taken back. */
export function Confirm({ open, title, children, confirmLabel, onConfirm, onClose, danger, busy }: ConfirmProps) {
  return (
    <Sheet open={open} title={title} onClose={onClose} place="center">
      {children && <Box>{children}</Box>}
      <Box className="q-row">
        <Button look={danger ? 'danger' : 'main'} busy={busy} onTap={onConfirm}>
          {confirmLabel}
        </Button>
        <Button look="plain" onTap={onClose}>
          取消
        </Button>
      </Box>
    </Sheet>
  );
}
