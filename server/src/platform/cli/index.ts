export type { CliContext } from './cli-context';
export { parsedBy } from './parsed-by';
export { addVerifyCommand } from './verify-command';
