/** The weapp runtime: what tests of a compiled mini-program import. */
export { launchChromium } from './node/browser';
export { type LaunchOptions, launchWeapp } from './node/launch';
export { packWeapp } from './node/pack';
export { checkPackageRules, packageSizes } from './node/package-rules';
export type { Weapp } from './node/weapp';
