export { createAppLogger } from './app-logger';
export { redact } from './redact';
export { redactText } from './redact-text';
export { logRequests } from './request-log';
