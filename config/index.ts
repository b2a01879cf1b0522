import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { h5Chain } from './taro/h5-chain';
import { homeChunks } from './taro/home-chunks';

const root = path.resolve(__dirname, '..');
const isWeapp = process.env.TARO_ENV === 'weapp';

/** Address of the API: the browser app asks its own origin, the mini-program needs an absolute one. */
const apiBase = process.env.TARO_APP_API_BASE ?? (isWeapp ? 'http://127.0.0.1:3000' : '');

/** Where the builds go; another folder keeps two people's builds in one working tree apart. */
const output = process.env.MINIAPP_DIST ? path.relative(root, process.env.MINIAPP_DIST) : 'miniapp/dist';

/** Styles are written in CSS pixels of a 375-px screen and stay pixels, so that text keeps its size on wide windows. */
const postcss = { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } };

/** Besides Taro's own: what is published in a newer syntax than the phones named in `babel.config.js` read. */
const compile = {
  include: ['shared/src', 'node_modules/zod', 'node_modules/@tanstack', 'node_modules/zustand'].map((folder) =>
    path.join(root, folder),
  ),
};

export default defineConfig<'webpack5'>({
  projectName: 'qihang',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'miniapp/src',
  outputRoot: `${output}/${process.env.TARO_ENV ?? 'h5'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [],
  cache: { enable: false },
  alias: { '@qihang/shared': path.join(root, 'shared/src') },
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  jsMinimizer: 'terser',
  cssMinimizer: 'csso',
  terser: {
    config: {
      ecma: 2017,
      keep_fnames: false,
      compress: { ecma: 2017, passes: 2, inline: true, reduce_vars: true, collapse_vars: true, arrows: true },
      output: { ecma: 2017, comments: false, keep_quoted_props: false, quote_keys: false },
    },
  },
  mini: {
    postcss,
    optimizeMainPackage: { enable: true },
    compile,
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain, webpack) {
      const abortController = [path.join(root, 'miniapp/src/platform/abort-controller'), 'AbortController'];
      chain.plugin('abort-controller').use(webpack.ProvidePlugin, [{ AbortController: abortController }]);
      chain.performance.hints(false);
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    useHtmlComponents: true,
    router: { mode: 'browser' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'chunk/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { ...postcss, autoprefixer: { enable: true, config: {} } },
    compile,
    htmlPluginOption: { templateParameters: homeChunks(apiBase) },
    webpackChain: h5Chain,
  },
});
