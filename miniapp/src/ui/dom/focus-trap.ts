/** A mini-program has no focus to keep. */
export function keepFocusInside(_id: string, _onEscape: () => void): undefined {
  return undefined;
}
