/** Babel is used by Taro only; the server and the tests go through swc. */
const targets = { chrome: '79', edge: '79', firefox: '78', safari: '13', ios: '13' };

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        hot: false,
        reactJsxRuntime: 'automatic',
        targets,
        loose: true,
      },
    ],
  ],
  overrides: [{ test: /shared[\\/]src[\\/].*\.ts$/, plugins: [require.resolve('./config/taro/lean-routes.cjs')] }],
};
