import path from 'node:path';
import { Precompress } from './precompress';

/** What this file uses of webpack-chain. */
interface Chain {
  optimization: { splitChunks: (options: object) => unknown };
  performance: { hints: (value: false) => unknown };
  plugin: (name: string) => { use: (plugin: unknown, args?: unknown[]) => unknown };
}

interface Webpack {
  NormalModuleReplacementPlugin: unknown;
}

const stand = (name: string) => path.join(__dirname, 'h5-stand-ins', name);

/**
 * Parts of Taro that a browser would load on every page and this app doesn't show: its tab bar (pages draw their own; it
 * brings the whole of Stencil), its pull-to-refresh, and component styles with an icon font.
 */
const STAND_INS: readonly [RegExp, string][] = [
  [/@tarojs[\\/]router[\\/]dist[\\/]tabbar\.js$/, 'tab-bar.js'],
  [/components-react[\\/]dist[\\/]index\.css$|taro-components[\\/]taro-components\.css$/, 'no-styles.css'],
  [/components-react[\\/]dist[\\/]components[\\/]pull-down-refresh[\\/]index\.js$/, 'pull-down-refresh.js'],
];

/** Splits the browser app by page, what two pages share apart, and leaves out what it doesn't show. */
export function h5Chain(chain: Chain, webpack: Webpack): void {
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 12_000,
    cacheGroups: { default: { minChunks: 2, reuseExistingChunk: true }, defaultVendors: false },
  });
  chain.performance.hints(false);
  chain.plugin('precompress').use(Precompress);
  for (const [found, standIn] of STAND_INS) {
    chain.plugin(`stand-in-${standIn}`).use(webpack.NormalModuleReplacementPlugin, [found, stand(standIn)]);
  }
}
