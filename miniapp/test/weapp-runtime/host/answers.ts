import type { Answers } from '../protocol';

type Listener = (network: Answers['network']) => void;

/** The person's and the network's answers; tests change them while the app runs. */
export class AnswerBook {
  private current: Answers | undefined;
  private readonly networkListeners = new Set<Listener>();
  private readonly failures = new Map<string, string>();

  get now(): Answers {
    if (!this.current) throw new Error('the app was not started');
    return this.current;
  }

  get online(): boolean {
    return this.now.network !== 'none';
  }

  change(answers: Partial<Answers>): void {
    const before = this.current?.network;
    this.current = { ...this.current, ...answers } as Answers;
    if (before !== undefined && this.current.network !== before) {
      for (const listener of this.networkListeners) listener(this.current.network);
    }
  }

  onNetworkChange(listener: Listener): void {
    this.networkListeners.add(listener);
  }

  /** Lets every later call of one API fail with that reason, or work again with null. */
  fail(api: string, reason: string | null): void {
    if (reason === null) this.failures.delete(api);
    else this.failures.set(api, reason);
  }

  failureOf(api: string): string | undefined {
    return this.failures.get(api);
  }
}
