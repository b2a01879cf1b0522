export { letGoOfConnections } from './let-go-of-connections';
export { dataHeaders, securityHeaders } from './security-headers';
export { isPagePath, serveBrowserApp } from './serve-browser-app';
