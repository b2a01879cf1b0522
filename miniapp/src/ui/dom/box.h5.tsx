import { createElement } from 'react';
import type { BoxProps } from './props';

/** A structural element; see `BoxProps`. */
export function Box({ as = 'div', label, labelledBy, decorative, focusable, children, ...rest }: BoxProps) {
  const props = {
    ...rest,
    'aria-label': label,
    'aria-labelledby': labelledBy,
    'aria-hidden': decorative || undefined,
    tabIndex: focusable ? -1 : undefined,
  };
  return createElement(as, props, children);
}
