import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Runs a program on files that exist only meanwhile.
 * @param files content by name
 * @param command the program and its arguments; names of the files stand for their paths
 * @returns what it printed on both outputs
 * @throws Error if the program is missing or ends with another code than 0
 */
export function runOn(files: Readonly<Record<string, Buffer | string>>, [program = '', ...words]: string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'document-tools-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    const script = '"$@" 2>&1';
    return execFileSync('sh', ['-c', script, 'sh', program, ...words], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    throw new Error(`${program} ${words.join(' ')} failed: ${stdout}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the text of all pages, as another program reads it */
export function textOf(pdf: Buffer): string {
  return runOn({ 'document.pdf': pdf }, ['pdftotext', '-q', 'document.pdf', '-']);
}

/** @returns what `pdfinfo` tells, by name */
export function factsOf(pdf: Buffer): Readonly<Record<string, string>> {
  const lines = runOn({ 'document.pdf': pdf }, ['pdfinfo', '-isodates', 'document.pdf']).split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/:\s+/, 2)).filter(([, value]) => value !== undefined));
}
