/** One variable that is missing or wrong. */
export interface SettingsProblem {
  readonly variable: string;
  /** Plain words, without the value. */
  readonly message: string;
}

/** The environment does not make a configuration; lists everything that is wrong, never a value. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly SettingsProblem[]) {
    const lines = problems.map(({ variable, message }) => `  ${variable}: ${message}`);
    super(`The settings are not usable (config/env.example explains each):\n${lines.join('\n')}`);
    this.name = 'SettingsError';
  }
}
