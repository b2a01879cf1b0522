import type { Program } from '../protocol';
import { resolvePath } from './app-config';
import type { Gesture } from './gesture';
import { hiddenGlobals, restrictedFunction } from './globals';
import { describe, type Records } from './records';

/** Functions of the framework that a file of the app sees as globals. */
export interface AppGlobals {
  wx: object;
  App: (options: Record<string, unknown>) => void;
  Page: (definition: Record<string, unknown>) => void;
  Component: (definition?: Record<string, unknown>) => unknown;
  Behavior: (definition?: Record<string, unknown>) => unknown;
  getApp: () => unknown;
  getCurrentPages: () => unknown[];
}

interface LoadedModule {
  exports: unknown;
}

/** Runs the app's files as WeChat does: CommonJS modules without a browser around them. */
export class ModuleLoader {
  private readonly loaded = new Map<string, LoadedModule>();
  private readonly names: string[];
  private readonly values: unknown[];

  constructor(
    private readonly scripts: Program['scripts'],
    globals: AppGlobals,
    records: Records,
    gesture: Gesture,
  ) {
    const globalObject: Record<string, unknown> = {};
    const offered: Record<string, unknown> = {
      ...globals,
      global: globalObject,
      globalThis: globalObject,
      Function: restrictedFunction(globalObject),
      console: appConsole(records),
      setTimeout: (callback: (...args: unknown[]) => void, ...rest: [number?, ...unknown[]]) =>
        window.setTimeout(gesture.outside(callback), ...rest),
    };
    Object.assign(globalObject, globals);
    const hidden = hiddenGlobals().filter((name) => !(name in offered));
    this.names = [...Object.keys(offered), ...hidden];
    this.values = [...Object.values(offered), ...hidden.map(() => undefined)];
  }

  /**
   * Runs a file once.
   * @param path file without `.js`
   * @returns its exports
   * @throws Error if there is no such file, or what the file throws
   */
  run(path: string): unknown {
    const before = this.loaded.get(path);
    if (before) return before.exports;
    const source = this.scripts[path];
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`);
    const module: LoadedModule = { exports: {} };
    this.loaded.set(path, module);
    const code = `${source}\n//# sourceURL=weapp/${path}.js`;
    const body = new Function('require', 'module', 'exports', ...this.names, code);
    const require = (target: string) => this.run(resolvePath(path, target).replace(/\.js$/, ''));
    body.call({}, require, module, module.exports, ...this.values);
    return module.exports;
  }

  has(path: string): boolean {
    return path in this.scripts;
  }
}

function appConsole(records: Records): Console {
  const offered = Object.create(console) as Console;
  offered.error = (...args: unknown[]) => {
    records.error('console.error', args.map(describe).join(' '));
  };
  return offered;
}
