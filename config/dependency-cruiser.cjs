/** Import boundaries: miniapp → shared ← server; domains meet only at their index.ts; platform knows no domain. */
const domains =
  'identity|seekers|registries|notices|hosts|posts|applications|agreements|internships|subsidies|followup|fairs|statistics|publications';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that import each other can be neither read nor tested alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'What phone and server agree on runs in both: no Node, no Taro, no Nest.',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^$' },
    },
    {
      name: 'shared-imports-only-zod',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^shared/src', '^node_modules/zod/'] },
    },
    {
      name: 'server-and-miniapp-do-not-meet',
      severity: 'error',
      from: { path: '^(server|miniapp)/src' },
      to: { path: '^(server|miniapp)/src', pathNot: '^$1/src' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^server/src/platform' },
      to: { path: `^server/src/(${domains})/` },
    },
    {
      name: 'domains-meet-at-their-index',
      comment: 'A domain imports of another only its public face.',
      severity: 'error',
      from: { path: `^server/src/(${domains})/` },
      to: { path: `^server/src/(${domains})/`, pathNot: ['^server/src/$1/', `^server/src/(${domains})/index\\.ts$`] },
    },
    {
      name: 'miniapp-platform-knows-no-domain',
      severity: 'error',
      from: { path: '^miniapp/src/(platform|ui)/' },
      // A subpackage's list of pages and its menu are the app's map, which navigation reads.
      to: {
        path: `^miniapp/src/(${domains}|main|seeker|host|mentor|officer|public)/`,
        pathNot: '/(pages|nav)\\.ts$',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/dist-[a-z]+/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: require('node:path').join(__dirname, 'tsconfig.boundaries.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};
