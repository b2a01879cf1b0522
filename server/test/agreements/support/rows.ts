import { AgreementEntity } from '../../../src/agreements/agreement.entity';
import { AgreementEventEntity } from '../../../src/agreements/agreement-event.entity';
import { AgreementSignatureEntity } from '../../../src/agreements/agreement-signature.entity';
import { AgreementVersionEntity } from '../../../src/agreements/agreement-version.entity';
import { ReadSignatures } from '../../../src/agreements/sealing/read-signatures';
import { brokenLink } from '../../../src/agreements/signature-chain';
import type { TestApi } from '../../support/api';

/** An agreement's row. */
export function agreementRow({ dataSource }: TestApi, id: string): Promise<AgreementEntity> {
  return dataSource.getRepository(AgreementEntity).findOneByOrFail({ id });
}

/** Its versions, first to last. */
export function versionRows({ dataSource }: TestApi, agreementId: string): Promise<AgreementVersionEntity[]> {
  return dataSource.getRepository(AgreementVersionEntity).find({ where: { agreementId }, order: { number: 'ASC' } });
}

/** One version's row. */
export function versionRow({ dataSource }: TestApi, agreementId: string, number: number) {
  return dataSource.getRepository(AgreementVersionEntity).findOneByOrFail({ agreementId, number });
}

/** Its signatures, oldest first. */
export function signatureRows({ dataSource }: TestApi, agreementId: string): Promise<AgreementSignatureEntity[]> {
  return dataSource.getRepository(AgreementSignatureEntity).find({ where: { agreementId }, order: { id: 'ASC' } });
}

/** Who signed a version, in order. */
export async function signedBy(api: TestApi, agreementId: string, version = 1): Promise<string[]> {
  const rows = await signatureRows(api, agreementId);
  return rows.filter(({ versionNumber }) => versionNumber === version).map(({ party }) => party);
}

/** What its history records, oldest first. */
export async function historyOf({ dataSource }: TestApi, agreementId: string): Promise<string[]> {
  const rows = await dataSource
    .getRepository(AgreementEventEntity)
    .find({ where: { agreementId }, order: { id: 'ASC' } });
  return rows.map(({ kind }) => kind);
}

/** Index of the first signature that does not follow from the one before, or -1. */
export async function firstBrokenLink(api: TestApi, agreementId: string): Promise<number> {
  const agreement = await agreementRow(api, agreementId);
  return brokenLink(agreement.number, await api.get(ReadSignatures).of(agreement));
}
