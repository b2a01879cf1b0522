export { AgreementDocuments } from './agreement-documents';
export type { AgreementEvidence, SignatureEvidence } from './agreement-evidence';
