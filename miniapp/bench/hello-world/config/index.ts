import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const here = path.resolve(__dirname, '..');

/** As `taro init` makes it, but for the folder of the build. */
export default defineConfig<'webpack5'>({
  projectName: 'hello-world',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: path.relative(here, process.env.HELLO_WORLD_DIST ?? path.join(here, 'dist')),
  framework: 'react',
  compiler: 'webpack5',
  cache: { enable: false },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    output: { filename: 'js/[name].[hash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[hash].css',
      chunkFilename: 'css/[name].[chunkhash].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} } },
  },
});
