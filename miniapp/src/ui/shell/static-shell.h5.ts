/** Takes away the static shell that `index.html` shows until the first page has been drawn. */
export function removeShell(): void {
  document.getElementById('shell')?.remove();
}
