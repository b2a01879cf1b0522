import { Clock } from '../src/platform/clock';
import { appendPages, DocumentRenderer } from '../src/platform/documents';
import { sealParts } from '../src/platform/seal';
import { BenchDocuments } from './seal-document';

const WARM_UP = 10;

/**
 * All that a worker does for an agreement of the standard template when the last party has signed, and the layout of the
 * text before it: text, page of evidence behind it, signature, timestamp by the local authority over HTTP, and the fresh
 * seal verified.
 * @param dataDir where the sandbox's keys are
 */
export async function openSealing(dataDir: string) {
  const { sealer, verifier, sandbox } = sealParts({ dataDir }, new Clock());
  const documents = new BenchDocuments(new DocumentRenderer());
  const seal = async (index: number): Promise<Buffer> => {
    const { text, evidence } = documents.make(index);
    const { pdf } = await sealer.seal(await appendPages(text, evidence), { reason: '三方已签署', at: new Date() });
    return pdf;
  };
  for (let index = 0; index < WARM_UP; index += 1) await seal(index);
  return { seal, verifier, documents, close: () => sandbox.close() };
}
