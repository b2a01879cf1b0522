export { type CheckedFile, checkSealedFile } from './check-sealed-file';
export { DocumentSigner } from './document-signer';
export { SealKeyError, TimestampError } from './seal.errors';
export { SealModule, sealParts } from './seal.module';
export { SealCertificate } from './seal-certificate';
export type { SealTexts } from './seal-placeholder';
export { SealVerifier } from './seal-verifier';
export { Sealer } from './sealer';
