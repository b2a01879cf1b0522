/** Jest: one project a kind of test. TypeScript goes through swc to CommonJS; Nest 12 and a few others are ESM: transformed too. */
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const common = {
  rootDir: root,
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [
    '/node_modules/(?!@nestjs/|jose/|content-disposition/|commander/|@libpdf/|@noble/|@scure/)',
  ],
  moduleNameMapper: { '^@qihang/shared/([^/]+)$': '<rootDir>/shared/src/$1/index.ts' },
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
};

module.exports = {
  rootDir: root,
  maxWorkers: 2,
  // A worker keeps what every file has loaded; without a fresh one now and then it spends its time collecting garbage.
  workerIdleMemoryLimit: '1500MB',
  // Starting the whole server on two busy cores takes its time.
  testTimeout: 60_000,
  projects: [
    { ...common, displayName: 'shared', testMatch: ['<rootDir>/shared/src/**/*.spec.ts'] },
    { ...common, displayName: 'server-unit', testMatch: ['<rootDir>/server/src/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'server',
      testMatch: ['<rootDir>/server/test/**/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'miniapp',
      testMatch: ['<rootDir>/miniapp/src/**/*.spec.ts?(x)', '<rootDir>/miniapp/test/**/*.spec.ts'],
    },
  ],
};
