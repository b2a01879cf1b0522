export { defineErrors, type ErrorCatalogue, type ErrorEntry } from './define-errors';
export { DomainError, type DomainErrorOptions, type FieldError } from './domain-error';
export { systemErrorCode } from './system-error';
