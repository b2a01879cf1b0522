export { DocumentSigner } from './document-signer';
export { SealKeyError, TimestampError } from './seal.errors';
export { SealModule, sealParts } from './seal.module';
export { SealCertificate } from './seal-certificate';
export type { SealCertificateFacts, SealCheck, SealProblem, SealState } from './seal-check';
export type { SealTexts } from './seal-placeholder';
export { SealVerifier } from './seal-verifier';
export { type SealedDocument, Sealer } from './sealer';
export { TimestampAuthority } from './timestamp-authority';
