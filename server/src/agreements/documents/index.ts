export { AgreementDocuments } from './agreement-documents';
export type { AgreementEvidence } from './agreement-evidence';
