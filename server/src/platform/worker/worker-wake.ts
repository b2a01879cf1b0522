import { Injectable } from '@nestjs/common';

/** Wakes this process's idle loops when work was just written, instead of letting them wait for their next look. */
@Injectable()
export class WorkerWake {
  private readonly sleepers = new Set<() => void>();

  signal(): void {
    for (const wakeUp of this.sleepers) wakeUp();
  }

  /**
   * @param milliseconds the longest sleep
   * @param signal ends the sleep at once
   */
  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.sleepers.delete(end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end);
      this.sleepers.add(end);
    });
  }
}
