type Listener = () => void;

class Signal {
  aborted = false;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    for (const listener of this.listeners) listener();
  }
}

/** WeChat's phones have none of their own; the build puts this in place wherever the name is used. */
export class AbortController {
  readonly signal = new Signal();

  abort(): void {
    this.signal.abort();
  }
}
