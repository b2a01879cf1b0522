export { defineErrors, type ErrorEntry } from './define-errors';
export { DomainError, type FieldError } from './domain-error';
export { systemErrorCode } from './system-error';
