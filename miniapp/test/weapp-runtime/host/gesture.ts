/** Whether code runs because of a tap. Ends with the task of the tap: later calls count as not asked for by the person. */
export class Gesture {
  private depth = 0;

  get active(): boolean {
    return this.depth > 0;
  }

  /** A callback that runs later, without the tap during which it was made. */
  outside<A extends unknown[]>(callback: (...args: A) => void): (...args: A) => void {
    return (...args) => {
      const before = this.depth;
      this.depth = 0;
      try {
        callback(...args);
      } finally {
        this.depth += before;
      }
    };
  }

  /** Runs a dispatch; promises that it settles still belong to the tap. */
  during(isTap: boolean, dispatch: () => void): void {
    if (!isTap) {
      dispatch();
      return;
    }
    this.depth += 1;
    try {
      dispatch();
    } finally {
      setTimeout(() => {
        this.depth -= 1;
      });
    }
  }
}
