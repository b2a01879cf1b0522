/**
 * Moves the focus to an element by its id. Pages below the present one stay in the document, so the visible one of
 * several with the same id is meant.
 */
export function focusOn(id: string): void {
  requestAnimationFrame(() => {
    const found = [...document.querySelectorAll<HTMLElement>(`[id="${CSS.escape(id)}"]`)];
    const visible = found.find((element) => element.offsetParent !== null);
    visible?.focus();
    visible?.scrollIntoView({ block: 'center' });
  });
}
