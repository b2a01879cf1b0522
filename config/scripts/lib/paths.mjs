import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorError } from './operator-error.mjs';

/** The repository's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Where locks and temporary builds of the scripts themselves live, whatever `DATA_DIR` says. */
export const workFolder = join(root, '.data');

/**
 * The JavaScript file behind a package's command, to be run with `process.execPath`: no shell, no npx in between,
 * so a signal reaches it.
 * @param {string} packageName for example `typescript`
 * @param {string} [command] the command's name where it differs from the package's
 */
export function packageCommand(packageName, command = packageName) {
  const require = createRequire(join(root, 'package.json'));
  const manifestPath = join(root, 'node_modules', packageName, 'package.json');
  try {
    const { bin } = require(manifestPath);
    return join(dirname(manifestPath), typeof bin === 'string' ? bin : bin[command]);
  } catch (error) {
    throw new OperatorError(`The package ${packageName} is not installed. Type: npm ci`, { cause: error });
  }
}
