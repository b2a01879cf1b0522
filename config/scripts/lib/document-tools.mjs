import { findProgram, installSystemPackages } from './system-packages.mjs';

/** Programs that check documents, seals and timestamps from outside, and the Debian package of each. */
const TOOLS = { pdfsig: 'poppler-utils', pdfinfo: 'poppler-utils', openssl: 'openssl' };

/**
 * Finds poppler's tools and OpenSSL, by which the tests check sealed documents, or installs them from the system's packages.
 * @param {object} tools
 * @param {ReturnType<typeof import('./progress.mjs').createProgress>} tools.progress
 * @param {AbortSignal} [tools.signal]
 * @param {typeof findProgram} [tools.find] for tests
 * @param {typeof installSystemPackages} [tools.install] for tests
 * @throws {OperatorError} if one is missing and may not be installed
 */
export async function ensureDocumentTools({ progress, signal, find = findProgram, install = installSystemPackages }) {
  const missing = Object.keys(TOOLS).filter((name) => !find([name]));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((name) => TOOLS[name]))];
  const otherwise = `Or put these programs on the path: ${missing.join(', ')}.`;
  await install({ what: packages.join(' and '), alternatives: [packages], otherwise }, { progress, signal });
}
