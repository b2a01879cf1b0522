/** An error that the operator can mend: its message says what is wrong and what to type, so no stack is shown. */
export class OperatorError extends Error {
  /** @param {string} message what is wrong, then what to do about it; lines are printed as they are */
  constructor(message, options) {
    super(message, options);
    this.name = 'OperatorError';
  }
}

/** Thrown where work was cut short by SIGINT, SIGTERM or SIGHUP. */
export class Interrupted extends Error {
  /** @param {string} signalName for example `SIGTERM` */
  constructor(signalName) {
    super(`interrupted by ${signalName}`);
    this.name = 'Interrupted';
    this.signalName = signalName;
  }
}
