import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';
import { listFiles, readText, stem } from './files';

/** Width in CSS pixels that 750rpx stand for: the phone of the tests. */
export const SCREEN_WIDTH = 375;

const PLATFORM_FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux/wcsc', darwin: 'mac/wcsc' };

function stylesheetCompiler(): string {
  const binary = PLATFORM_FOLDERS[process.platform];
  if (!binary) throw new Error(`WeChat's style compiler does not run on ${process.platform}`);
  const file = path.join(path.dirname(require.resolve('miniprogram-compiler')), 'bin', binary);
  chmodSync(file, 0o755);
  return file;
}

/** WeChat rounds rpx down to whole pixels, but never a visible length to nothing. */
function rpxToPixels(rpx: number): string {
  if (rpx === 0) return '0px';
  const pixels = Math.floor((rpx / 750) * SCREEN_WIDTH + 1e-4);
  return `${pixels === 0 ? 1 : pixels}px`;
}

/** A page here is an element and not a document: `page` means that element, and `vh` its height. */
function confineToPage(css: string): string {
  const tree = postcss.parse(css);
  tree.walkRules((rule) => {
    rule.selector = rule.selector.replace(/(^|[\s,>+~])body(?![\w-])/g, '$1.weapp-page');
  });
  tree.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(/(\d)vh\b/g, '$1cqh');
  });
  return tree.toString();
}

interface ComponentConfig {
  component?: boolean;
  styleIsolation?: string;
}

/** Class prefix of a component's own styles; pages and components that share styles have none. */
function styleScope(file: string, config: ComponentConfig | undefined): string {
  const shared = !config?.component || config.styleIsolation === 'shared';
  return shared ? '' : stem(file).replace(/[^\w-]/g, '-');
}

/**
 * Compiles all style sheets with WeChat's own compiler.
 * @param root folder of a compiled mini-program
 * @param json its JSON files by path without suffix
 * @returns plain CSS and class prefix by path without suffix
 * @throws Error with the compiler's message for a broken sheet or a missing import
 */
export function compileStyles(
  root: string,
  json: Record<string, Record<string, unknown>>,
): Record<string, { text: string; scope: string }> {
  const compiler = stylesheetCompiler();
  const sheets = listFiles(root).filter((file) => file.endsWith('.wxss'));
  const css: Record<string, { text: string; scope: string }> = {};
  for (const sheet of sheets) {
    if (readText(root, sheet).trim() === '') continue;
    const imports = sheets.filter((other) => other !== sheet);
    const output = execFileSync(compiler, [sheet, ...imports], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    const scope = styleScope(sheet, json[stem(sheet)]);
    const plain = output
      .replaceAll('%%HERESUFFIX%%', scope === '' ? '' : `${scope}--`)
      .replace(/%%\?(-?[\d.]+)rpx\?%%/g, (_, rpx: string) => rpxToPixels(Number(rpx)));
    css[stem(sheet)] = { text: confineToPage(plain), scope };
  }
  return css;
}
