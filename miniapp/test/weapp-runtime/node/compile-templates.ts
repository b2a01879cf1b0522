import { TmplGroup } from 'glass-easel-template-compiler';
import { wxmlToJs } from 'miniprogram-compiler';
import { listFiles, readText, stem } from './files';

const MAX_COMPILER_OUTPUT = 64 * 1024 * 1024;

interface TemplateProblem {
  message: string;
  isError: boolean;
}

/**
 * Compiles all templates twice: with WeChat's own compiler, which refuses broken ones, and for glass-easel, which runs them.
 * @param root folder of a compiled mini-program
 * @returns JavaScript expression of glass-easel's template group, keyed by path without suffix
 * @throws Error naming the file and what the compiler said
 */
export function compileTemplates(root: string): string {
  wxmlToJs(root, { maxBuffer: MAX_COMPILER_OUTPUT });
  const group = new TmplGroup();
  try {
    const problems: string[] = [];
    for (const file of listFiles(root)) {
      if (file.endsWith('.wxs')) group.addScript(stem(file), readText(root, file));
      if (!file.endsWith('.wxml')) continue;
      if (/\smodel:/.test(readText(root, file)))
        throw new Error(`${file}: two-way bindings (model:) do not work on this host`);
      const found: TemplateProblem[] = group.addTmpl(stem(file), readText(root, file)) ?? [];
      problems.push(...found.filter((it) => it.isError).map((it) => `${file}: ${it.message}`));
    }
    if (problems.length > 0) throw new Error(`broken templates:\n${problems.join('\n')}`);
    return group.getTmplGenObjectGroups();
  } finally {
    group.free();
  }
}
