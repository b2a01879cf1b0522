import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { agreementPaperRoutes } from '@qihang/shared/agreements';
import { fillPath, type RouteCall } from '@qihang/shared/platform';
import sharp from 'sharp';
import type { Player } from '../../applications/scene';
import type { TestApi } from '../../support/api';
import { type DraftOptions, sentAgreement, type WithAgreement } from './drafted-agreement';
import { stepUp } from './signed-agreement';

export interface PhotoOptions {
  readonly width?: number;
  readonly height?: number;
  /** How the phone was held, as EXIF says it. */
  readonly orientation?: number;
}

let photos = 0;

/** A photo that no other call returns. */
export async function photo({ width = 300, height = 400, orientation = 1 }: PhotoOptions = {}): Promise<Buffer> {
  photos += 1;
  const exif = {
    IFD0: { Make: 'PhoneMaker', ImageDescription: String(photos) },
    IFD3: { GPSLatitude: '34/1 45/1 0/1' },
  };
  return sharp({ create: { width, height, channels: 3, background: 'white' } })
    .withExif(exif)
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

/** Chooses paper for the version that waits for signatures. @returns the answer, whatever it is */
export async function choosePaper(api: TestApi, by: Player, id: string) {
  const call = { params: { id }, body: { reason: '见习人员暂时没有手机' } };
  return api.call(agreementPaperRoutes.choosePaper, call, { as: await by.token() });
}

/** An agreement that is signed on paper, with nothing uploaded yet. */
export async function agreementOnPaper(api: TestApi, options: DraftOptions = {}): Promise<WithAgreement> {
  const sent = await sentAgreement(api, options);
  const { status, body, problem } = await choosePaper(api, sent.agent, sent.id);
  if (status !== 200) throw new Error(`not on paper: ${problem.code}`);
  return { ...sent, agreement: body };
}

/** Uploads a photo or PDF. @returns the answer, whatever it is */
export async function addScan(api: TestApi, by: Player, id: string, content: Buffer, name = '照片1.jpg') {
  const route = agreementPaperRoutes.addScan;
  const filled = { ...route, path: fillPath(route.path, { id }) as typeof route.path };
  return api.upload(filled, { name, content }, {}, { as: await by.token() });
}

/** Takes an upload out again. @returns the answer, whatever it is */
export async function removeScan(api: TestApi, by: Player, id: string, scanId: string) {
  return api.call(agreementPaperRoutes.removeScan, { params: { id, scanId } }, { as: await by.token() });
}

/** Gives the uploads to the officers. @returns the answer, whatever it is */
export async function submitScans(api: TestApi, by: Player, id: string) {
  return api.call(agreementPaperRoutes.submitScans, { params: { id } }, { as: await by.token() });
}

/** An agreement whose signed paper, one photo unless told, waits for an officer. */
export async function agreementToCheck(
  api: TestApi,
  { scans, ...options }: DraftOptions & { readonly scans?: readonly Buffer[] } = {},
): Promise<WithAgreement> {
  const paper = await agreementOnPaper(api, options);
  for (const content of scans ?? [await photo()]) {
    const added = await addScan(api, paper.agent, paper.id, content);
    if (added.status !== 200) throw new Error(`not uploaded: ${added.problem.code}`);
  }
  const { status, body, problem } = await submitScans(api, paper.agent, paper.id);
  if (status !== 200) throw new Error(`not submitted: ${problem.code}`);
  return { ...paper, agreement: body };
}

type PaperDecision = RouteCall<typeof agreementPaperRoutes.decidePaper>['body'];

/** Confirms the paper, unless told, as an officer who has just stepped up. @returns the answer, whatever it is */
export async function decidePaper(api: TestApi, officer: Player, id: string, decision: Partial<PaperDecision> = {}) {
  await stepUp(api, officer);
  const body = { decision: 'confirm', reason: '签字盖章齐全', signedOn: api.clock.today(), ...decision } as const;
  return api.call(agreementPaperRoutes.decidePaper, { params: { id }, body }, { as: await officer.token() });
}

/** Names of all files that the server keeps. */
export async function keptFiles({ dataDir }: TestApi): Promise<string[]> {
  const entries = await readdir(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
