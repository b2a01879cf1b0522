import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { listFiles, readText } from './files';

const run = promisify(execFile);

/** WeChat's limit of one package and of all together, bytes (20 MB is the smaller of its two totals). */
export const PACKAGE_LIMIT = 2 * 1024 * 1024;
export const TOTAL_LIMIT = 20 * 1024 * 1024;

interface SubPackage {
  root: string;
}

interface AppConfig {
  subPackages?: SubPackage[];
  subpackages?: SubPackage[];
}

/**
 * Bytes of the main package (key `main`) and of each subpackage (key: its root).
 * @param root folder of a compiled mini-program
 */
export function packageSizes(root: string): Record<string, number> {
  const app: AppConfig = JSON.parse(readText(root, 'app.json'));
  const subRoots = (app.subPackages ?? app.subpackages ?? []).map((sub) => sub.root.replace(/\/*$/, '/'));
  const sizes: Record<string, number> = { main: 0 };
  for (const file of listFiles(root)) {
    const owner = subRoots.find((sub) => file.startsWith(sub))?.slice(0, -1) ?? 'main';
    sizes[owner] = (sizes[owner] ?? 0) + statSync(path.join(root, file)).size;
  }
  return sizes;
}

function sizeProblems(sizes: Record<string, number>): string[] {
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const problems = Object.entries(sizes)
    .filter(([, size]) => size > PACKAGE_LIMIT)
    .map(([name, size]) => `package ${name} has ${size} bytes, the limit is ${PACKAGE_LIMIT}`);
  if (total > TOTAL_LIMIT) problems.push(`all packages have ${total} bytes, the limit is ${TOTAL_LIMIT}`);
  return problems;
}

/**
 * Checks what WeChat checks at upload: pages and their files exist, tab-bar pages lie in the main package, JSON fields,
 * sizes. WeChat's uploader does it in a process of its own, without network and with a throw-away key.
 * @param root folder of a compiled mini-program
 * @returns what is wrong, one text each; empty when the package would be accepted
 */
export async function checkPackageRules(root: string): Promise<string[]> {
  const script = path.join(__dirname, 'run-package-rules.cjs');
  const { stdout } = await run(process.execPath, [script, path.resolve(root)], { maxBuffer: 64 * 1024 * 1024 });
  const answer = stdout.split('\n').find((line) => line.startsWith('{"problems":'));
  if (!answer) throw new Error(`the package check gave no answer:\n${stdout.slice(-2000)}`);
  const { problems }: { problems: string[] } = JSON.parse(answer);
  return problems.length > 0 ? problems : sizeProblems(packageSizes(root));
}
