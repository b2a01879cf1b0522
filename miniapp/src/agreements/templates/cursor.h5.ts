/** @returns where the cursor stands in an input, or last stood; null when there is none */
export function cursorIn(id: string): number | null {
  const found = [...document.querySelectorAll<HTMLTextAreaElement>(`textarea[id="${CSS.escape(id)}"]`)];
  return found.find((element) => element.offsetParent !== null)?.selectionStart ?? null;
}
