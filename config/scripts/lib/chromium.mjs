import { OperatorError } from './operator-error.mjs';
import { runCommand } from './run-command.mjs';
import { findProgram, installSystemPackages } from './system-packages.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const OTHERWISE = 'Or set CHROME_PATH to a Chromium or Chrome that is already there.';

/** Whether fontconfig knows a font for Chinese; without one, pages are laid out with empty boxes. */
async function hasChineseFont(signal) {
  const list = findProgram(['fc-list']);
  if (!list) return false;
  return (await runCommand(list, [':lang=zh-cn', 'family'], { signal })).stdout.trim() !== '';
}

/**
 * Finds Chromium and a Chinese font for the browser tests, or installs them from the system's packages.
 * @param {object} tools
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} tools.progress
 * @param {AbortSignal} [tools.signal]
 * @param {string} [tools.chosen] `CHROME_PATH`
 * @returns {Promise<string>} the path of the browser
 * @throws {OperatorError} if there is none and it may not be installed
 */
export async function ensureChromium({ progress, signal, chosen = process.env.CHROME_PATH }) {
  if (chosen && !findProgram([chosen], ['/'])) throw new OperatorError(`CHROME_PATH names no program: ${chosen}`);
  if (!chosen && !findProgram(NAMES)) {
    const request = { what: 'Chromium', alternatives: [['chromium']], otherwise: OTHERWISE };
    await installSystemPackages(request, { progress, signal });
  }
  const browser = chosen || findProgram(NAMES);
  if (!browser) throw new OperatorError(`Chromium was installed, but no program of these names: ${NAMES.join(', ')}`);
  if (!(await hasChineseFont(signal))) {
    const otherwise = 'Or install any other font for Chinese that fontconfig can find.';
    const alternatives = [['fonts-noto-cjk', 'fontconfig']];
    await installSystemPackages({ what: 'a font for Chinese', alternatives, otherwise }, { progress, signal });
  }
  return browser;
}
