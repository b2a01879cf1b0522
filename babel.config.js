/** Babel is used by Taro only; the server and the tests go through swc. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false, reactJsxRuntime: 'automatic' }]],
};
