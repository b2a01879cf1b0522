import type { ReactNode } from 'react';
import { Tap } from './dom/tap';

interface ButtonProps {
  children: ReactNode;
  onTap?: () => void;
  /** `main` (one a page), `plain`, `danger`. */
  look?: 'main' | 'plain' | 'danger';
  /** As wide as what surrounds it; for the main act on a phone. */
  wide?: boolean;
  disabled?: boolean;
  /** Work is under way: shows `busyText` and takes no more taps. */
  busy?: boolean;
  busyText?: string;
  /** Makes it a link that looks like a button. */
  href?: string;
  submit?: boolean;
  label?: string;
  id?: string;
}

/** A button as the pages use it. */
export function Button({ children, look = 'main', wide, busy, busyText = '请稍候…', disabled, ...rest }: ButtonProps) {
  const looks = look === 'main' ? '' : `q-button-${look}`;
  return (
    <Tap className={`q-button ${looks} ${wide ? 'q-button-wide' : ''}`} disabled={disabled || busy} {...rest}>
      {busy ? busyText : children}
    </Tap>
  );
}
