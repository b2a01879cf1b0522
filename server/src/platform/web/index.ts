export { dataHeaders, securityHeaders } from './security-headers';
export { isPagePath, serveBrowserApp } from './serve-browser-app';
