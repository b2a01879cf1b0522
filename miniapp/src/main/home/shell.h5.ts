/** Takes away the static shell that `index.html` shows until this page has been drawn. */
export function removeShell(): void {
  document.getElementById('shell')?.remove();
}
