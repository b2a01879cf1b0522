export { findChromium, launchChromium } from './node/browser';
export { type LaunchOptions, launchWeapp } from './node/launch';
export { type PackedApp, packWeapp } from './node/pack';
export { checkPackageRules, packageSizes } from './node/package-rules';
export type { Target } from './node/page-view';
export type { ProxyRecord } from './node/proxy';
export type { Point, Weapp } from './node/weapp';
export type { Answers, PickedFile, PickValue, StackEntry, SubscribeAnswer, TabState } from './protocol';
