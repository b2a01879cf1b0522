/** WeChat's own dialogs over the page: shown as elements, so that a test sees and taps them as a person does. */
export class Overlay {
  private toastTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly container: HTMLElement) {}

  /** Shows a dialog; resolves with what `choose` is called with by one of its choices. */
  ask<T>(className: string, build: (sheet: HTMLElement, choose: (answer: T) => void) => void): Promise<T> {
    return new Promise((resolve) => {
      const mask = document.createElement('div');
      mask.className = `mask ${className}`;
      mask.setAttribute('role', 'dialog');
      const sheet = document.createElement('div');
      sheet.className = 'sheet';
      build(sheet, (answer) => {
        mask.remove();
        resolve(answer);
      });
      mask.append(sheet);
      this.container.append(mask);
    });
  }

  /** Shows a toast; with a duration of 0 until `hideToast`. */
  toast(text: string, durationMs: number): void {
    this.hideToast();
    const toast = document.createElement('div');
    toast.className = 'toast';
    toast.setAttribute('role', 'status');
    toast.textContent = text;
    this.container.append(toast);
    if (durationMs > 0) this.toastTimer = setTimeout(() => this.hideToast(), durationMs);
  }

  hideToast(): void {
    clearTimeout(this.toastTimer);
    for (const toast of this.container.querySelectorAll('.toast')) toast.remove();
  }
}

/** A line of text in a dialog. */
export function textLine(text: string): HTMLElement {
  const line = document.createElement('div');
  line.textContent = text;
  return line;
}

/** Something to tap in a dialog. */
export function choiceLine(text: string, chosen: () => void): HTMLElement {
  const line = textLine(text);
  line.className = 'choice';
  line.setAttribute('role', 'button');
  line.addEventListener('click', chosen);
  return line;
}
