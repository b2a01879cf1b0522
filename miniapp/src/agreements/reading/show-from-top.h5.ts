/** Brings an element to the upper edge of the screen and moves the focus there, so that reading aloud goes on with it. */
export function showFromTop(id: string): void {
  requestAnimationFrame(() => {
    const found = [...document.querySelectorAll<HTMLElement>(`[id="${CSS.escape(id)}"]`)];
    const visible = found.find((element) => element.offsetParent !== null);
    visible?.focus({ preventScroll: true });
    visible?.scrollIntoView({ block: 'start' });
  });
}
