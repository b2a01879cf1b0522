/** Names the page in the browser's tab. */
export function setPageTitle(title: string): void {
  document.title = title === '启航' ? '启航 · 青年就业见习' : `${title} - 启航`;
}
