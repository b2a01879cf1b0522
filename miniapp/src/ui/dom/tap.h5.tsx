import type { MouseEvent } from 'react';
import type { TapProps } from './props';

/** A button, or a link when it has an address; at least 44 px high by its class `q-tap`. */
export function Tap({ id, className = '', onTap, href, label, disabled, submit, children, ...state }: TapProps) {
  const classes = `q-tap ${className}`;
  if (href !== undefined) {
    const follow = (event: MouseEvent) => {
      if (!onTap || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      onTap();
    };
    const current = state.current ? 'page' : undefined;
    return (
      <a id={id} className={classes} href={href} onClick={follow} aria-label={label} aria-current={current}>
        {children}
      </a>
    );
  }
  return (
    <button
      id={id}
      className={classes}
      type={submit ? 'submit' : 'button'}
      onClick={onTap}
      disabled={disabled}
      aria-label={label}
      aria-expanded={state.expanded}
      aria-pressed={state.pressed}
    >
      {children}
    </button>
  );
}
