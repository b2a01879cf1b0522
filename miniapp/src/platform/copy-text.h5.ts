/**
 * Puts text on the clipboard; browsers allow it only on a secure origin and in a tap.
 * @returns false if the browser refused
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
