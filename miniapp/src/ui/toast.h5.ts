let box: HTMLElement | undefined;
let timer = 0;

/** Says briefly that something was done. Failures are shown on the page, not here. */
export function toast(text: string): void {
  if (!box) {
    box = document.createElement('div');
    box.className = 'q-toast';
    box.setAttribute('role', 'status');
    document.body.append(box);
  }
  box.textContent = text;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (box) box.textContent = '';
  }, 3_000);
}
