/** @returns where the cursor stands in an input; a mini-program does not tell: null */
export function cursorIn(_id: string): number | null {
  return null;
}
