import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Program } from '../protocol';
import { compileStyles, SCREEN_WIDTH } from './compile-styles';
import { compileTemplates } from './compile-templates';
import { listFiles, readText, stem } from './files';
import { HOST_STYLES } from './host-styles';

/** Files of the browser page that runs one mini-program, by URL path. */
export type PackedApp = Record<string, { type: string; body: string }>;

const SCRIPT = 'text/javascript; charset=utf-8';

const INDEX = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<meta name="viewport" content="width=${SCREEN_WIDTH}"><style>${HOST_STYLES}</style></head>
<body><div id="weapp-navigation"></div><div id="weapp-screens"></div><div id="weapp-tabs"></div><div id="weapp-overlay"></div>
<script src="/program.js"></script><script src="/templates.js"></script><script src="/host.js"></script></body></html>`;

function readProgram(root: string): Program {
  const files = listFiles(root);
  const json: Program['json'] = {};
  for (const file of files.filter((it) => it.endsWith('.json'))) json[stem(file)] = JSON.parse(readText(root, file));
  const scripts: Program['scripts'] = {};
  for (const file of files.filter((it) => it.endsWith('.js'))) scripts[stem(file)] = readText(root, file);
  return { json, scripts, css: compileStyles(root, json) };
}

function bundleHost(): string {
  const result = buildSync({
    entryPoints: [path.join(__dirname, '../host/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome110',
    sourcemap: 'inline',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error('the host was not bundled');
  return file.text;
}

/**
 * Turns a compiled mini-program into the files of one browser page.
 * @param root folder with app.json
 * @returns text files by URL path; images and other assets are read from `root` itself
 * @throws Error if a template, a style sheet or a JSON file is broken
 */
export function packWeapp(root: string): PackedApp {
  const templates = compileTemplates(root);
  const program = JSON.stringify(readProgram(root));
  return {
    '/': { type: 'text/html; charset=utf-8', body: INDEX },
    '/program.js': { type: SCRIPT, body: `window.__program=${program};` },
    '/templates.js': { type: SCRIPT, body: `window.__templates=(${templates});` },
    '/host.js': { type: SCRIPT, body: bundleHost() },
  };
}
