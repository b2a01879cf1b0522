import { type AgreementSummary, agreementPaperRoutes, agreementRoutes } from '@qihang/shared/agreements';
import { download } from '../../platform/api';

/** What decides which file stands for a signed agreement. */
export interface SignedAgreement extends Pick<AgreementSummary, 'number' | 'way' | 'seal'> {
  agreementId: string;
  versionNumber: number;
}

/** The best file there is of a signed version. */
export type DocumentForm = 'sealed' | 'original' | 'scan';

/** @returns the sealed PDF when there is one, else the scan of the signed paper, else the text as signed */
export function bestForm({ way, seal }: Pick<SignedAgreement, 'way' | 'seal'>): DocumentForm {
  if (seal === 'sealed') return 'sealed';
  return way === 'paper' ? 'scan' : 'original';
}

const FORM_NAMES: Readonly<Record<DocumentForm, string>> = { sealed: '', original: '-未盖章', scan: '-扫描件' };

/** A name that every system takes: the check character of a number may be one that file names refuse. */
export function documentName({ number, versionNumber }: SignedAgreement, form: DocumentForm): string {
  return `见习协议-${number.replace(/[^A-Za-z0-9-]/g, '_')}-第${versionNumber}版${FORM_NAMES[form]}.pdf`;
}

/**
 * Saves (browser) or opens (mini-program) a signed agreement as PDF.
 * @throws CallFailure
 */
export function saveDocument(agreement: SignedAgreement, form: DocumentForm): Promise<void> {
  const { agreementId: id, versionNumber: version } = agreement;
  const name = documentName(agreement, form);
  if (form === 'scan') return download(agreementPaperRoutes.joinedScan, { params: { id } }, name);
  return download(agreementRoutes.pdf, { params: { id }, query: { version, form } }, name);
}
