import { existsSync } from 'node:fs';
import { nextParty, partiesOf } from '@qihang/shared/agreements';
import type { AgreementEntity } from '../../../src/agreements/agreement.entity';
import type { AgreementVersionEntity } from '../../../src/agreements/agreement-version.entity';
import { FileStore } from '../../../src/platform/files';
import type { TestApi } from '../../support/api';
import { agreementRow, firstBrokenLink, historyOf, signatureRows, versionRows } from './rows';

/**
 * What has to be true of an agreement signed on phones, whatever happened to it and whenever a process died.
 * @returns what is not as it must be; empty: lawful
 */
export async function unlawful(api: TestApi, id: string): Promise<string[]> {
  const agreement = await agreementRow(api, id);
  const versions = await versionRows(api, id);
  const checks = [
    ...(await chainFaults(api, id)),
    ...(await partyFaults(api, agreement, versions)),
    ...statusFaults(agreement, versions),
    ...(await historyFaults(api, agreement, versions)),
    ...(await outsideFaults(api, agreement, versions)),
  ];
  return checks;
}

async function chainFaults(api: TestApi, id: string): Promise<string[]> {
  return (await firstBrokenLink(api, id)) === -1 ? [] : ['the chain of signatures is broken'];
}

/** Every version is signed in order and once each; whose turn it is follows from that. */
async function partyFaults(api: TestApi, agreement: AgreementEntity, versions: AgreementVersionEntity[]) {
  const rows = await signatureRows(api, agreement.id);
  return versions.flatMap(({ number, status, needsGuardian }) => {
    const signed = rows.filter(({ versionNumber }) => versionNumber === number).map(({ party }) => party);
    const expected = partiesOf(needsGuardian).slice(0, signed.length);
    const isOpen = number === agreement.openVersion;
    const isTurn = agreement.waitingFor === (status === 'signing' ? nextParty(signed, needsGuardian) : null);
    const isWhole = signed.length === partiesOf(needsGuardian).length;
    return [
      ...(signed.join() === expected.join() ? [] : [`version ${number} is signed by ${signed.join()}`]),
      ...(isOpen && !isTurn ? [`version ${number} waits for ${agreement.waitingFor} after ${signed.join()}`] : []),
      ...(isWhole === (status === 'effective' || status === 'superseded') ? [] : [`version ${number} is ${status}`]),
      ...(status === 'draft' && signed.length > 0 ? [`draft ${number} is signed`] : []),
    ];
  });
}

function statusFaults(agreement: AgreementEntity, versions: AgreementVersionEntity[]): string[] {
  const { status, openVersion, currentVersion } = agreement;
  const open = versions.filter((version) => version.status === 'draft' || version.status === 'signing');
  const current = versions.filter((version) => version.status === 'effective');
  const first = status === 'draft' || status === 'signing';
  return [
    ...(open.map(({ number }) => number).join() === String(openVersion ?? '') ? [] : ['not one open version']),
    ...(current.map(({ number }) => number).join() === String(currentVersion ?? '') ? [] : ['not one current version']),
    ...(first && open[0]?.status !== status ? [`${status}, but its version is ${open[0]?.status}`] : []),
    ...(status === 'in-force' && currentVersion === null ? ['in force without a version'] : []),
    ...current.flatMap(({ effectiveAt, seal }) =>
      effectiveAt && seal !== 'none' ? [] : ['in force without a seal asked for'],
    ),
  ];
}

/** Each signature and each taking effect is in the history once, and each entry has its event to tell of it. */
async function historyFaults(api: TestApi, { id }: AgreementEntity, versions: AgreementVersionEntity[]) {
  const history = await historyOf(api, id);
  const signed = (await signatureRows(api, id)).map(({ party }) => `sign-${party}`);
  const told = history.filter((kind) => kind.startsWith('sign-'));
  const effective = versions.filter(({ effectiveAt }) => effectiveAt !== null).length;
  const sealed = versions.filter(({ seal }) => seal === 'sealed').length;
  const [events]: { n: string }[] = await api.dataSource.query(
    `SELECT COUNT(*) AS n FROM outbox_events WHERE type = 'agreements.changed' AND payload LIKE ?`,
    [`%"agreementId":"${id}"%`],
  );
  const [asked]: { n: string }[] = await api.dataSource.query(
    `SELECT COUNT(*) AS n FROM outbox_events WHERE type = 'agreements.seal-requested' AND dedupe_key LIKE ?`,
    [`${id}:%`],
  );
  return [
    ...(told.join() === signed.join() ? [] : [`the history tells ${told.join()}, signed are ${signed.join()}`]),
    ...(history.filter((kind) => kind === 'take-effect').length === effective ? [] : ['another number of take-effect']),
    ...(history.filter((kind) => kind === 'seal').length === sealed ? [] : ['another number of seals']),
    ...(Number(events?.n) === history.length ? [] : ['an entry without its event']),
    ...(Number(asked?.n) === effective ? [] : ['not one request for each seal']),
  ];
}

/** The application, the seeker's record, and the files. */
async function outsideFaults(api: TestApi, agreement: AgreementEntity, versions: AgreementVersionEntity[]) {
  const { status, applicationId, seekerId } = agreement;
  const [application]: { status: string }[] = await api.dataSource.query(
    'SELECT status FROM applications WHERE id = ?',
    [applicationId],
  );
  const [seeker]: { running: number; taken: number }[] = await api.dataSource.query(
    'SELECT internship_in_force AS running, internships_taken AS taken FROM seekers WHERE id = ?',
    [seekerId],
  );
  const isLive = ['draft', 'signing', 'in-force'].includes(status);
  const files = versions.flatMap(({ fileId, sealedFileId }) => [fileId, sealedFileId]).filter((file) => file !== null);
  return [
    ...((application?.status === 'agreement') === isLive
      ? []
      : [`${status}, the application is ${application?.status}`]),
    ...(Boolean(seeker?.running) === (status === 'in-force') ? [] : ['the seeker’s record differs']),
    ...(seeker?.taken === (agreement.currentVersion === null ? 0 : 1) ? [] : [`${seeker?.taken} internships counted`]),
    ...files.filter((file) => !existsSync(api.get(FileStore).pathOf(file))).map((file) => `file ${file} is missing`),
  ];
}
