const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/**
 * Keeps the keyboard inside a dialog while it is open.
 * @param id of the dialog
 * @param onEscape closes it
 * @returns ends it and gives the focus back to where it was
 */
export function keepFocusInside(id: string, onEscape: () => void): () => void {
  const before = document.activeElement as HTMLElement | null;
  const dialog = () => document.getElementById(id);
  const frame = requestAnimationFrame(() => dialog()?.focus());
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape();
    if (event.key !== 'Tab') return;
    const inside = [...(dialog()?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
    const edge = event.shiftKey ? inside[0] : inside[inside.length - 1];
    const next = event.shiftKey ? inside[inside.length - 1] : inside[0];
    const outside = !dialog()?.contains(document.activeElement);
    if (document.activeElement === edge || outside) {
      event.preventDefault();
      next?.focus();
    }
  };
  document.addEventListener('keydown', onKey);
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('keydown', onKey);
    before?.focus();
  };
}
