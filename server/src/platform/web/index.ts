export { inlineScriptHashes } from './inline-script-hashes';
export { isPagePath, serveBrowserApp } from './serve-browser-app';
