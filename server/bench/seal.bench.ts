import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pageCount } from '../src/platform/documents';
import { peerDocument, peerSeal } from './seal-peer';
import type { SealedBy } from './seal-process';
import { openSealing } from './seal-work';

const ONE_BY_ONE = 300;
/** By all processes together. */
const AT_ONCE = 3_000;
const PROCESSES = 2;
const BARE = 300;
const PEERS = 30;

/**
 * Sealing agreements of the standard template, see `openSealing`: milliseconds of one after the other, and documents a
 * second by two worker processes for two cores, with the memory of one of them. Signatures are RSA 2048. Peers in the
 * same run: Typst laying out the text alone, and pdfkit with @signpdf writing and signing the same words without a page of
 * evidence, a timestamp or a verification, their key parsed each time as their interface does it.
 */
export async function run({ scale }: { scale: number }): Promise<object> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bench-seal-'));
  try {
    const { single, verify, typst, pdf } = await oneByOne(dataDir, scale);
    const { documentsPerSecond, sealedBy } = await together(dataDir, scaled(AT_ONCE, scale));
    console.error('peers');
    const { times: peer, pages: peerPages } = await peers(scaled(PEERS, scale));
    const [p50Ms, peerP50Ms] = [percentile(single, 50), percentile(peer, 50)];
    return {
      pages: await pageCount(pdf),
      bytes: pdf.length,
      p50Ms: round(p50Ms),
      p95Ms: round(percentile(single, 95)),
      documentsPerSecond: Math.round(documentsPerSecond),
      processes: PROCESSES,
      verifyP50Ms: round(percentile(verify, 50)),
      typstP50Ms: round(percentile(typst, 50)),
      peerP50Ms: round(peerP50Ms),
      rssMb: Math.round(Math.max(...sealedBy.map(({ peakMb }) => peakMb))),
      rssGrowthMb: Math.round(Math.max(...sealedBy.map(({ growthMb }) => growthMb))),
      peer: { p50Ms: round(peerP50Ms), writer: 'pdfkit', signer: '@signpdf', pages: peerPages },
      ratio: round(peerP50Ms / p50Ms),
    };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function oneByOne(dataDir: string, scale: number) {
  const { seal, verifier, documents, close } = await openSealing(dataDir);
  console.error('one by one');
  const single = await timesOf(scaled(ONE_BY_ONE, scale), seal);
  const pdf = await seal(0);
  const verify = await timesOf(scaled(ONE_BY_ONE, scale), () => verifier.verifySeal(pdf));
  const typst = await timesOf(scaled(BARE, scale), async (index) => documents.text(index));
  await close();
  return { single, verify, typst, pdf };
}

async function together(dataDir: string, count: number) {
  console.error(`${PROCESSES} processes`);
  const children = Array.from({ length: PROCESSES }, () => startProcess(dataDir));
  try {
    await Promise.all(children.map((child) => once(child, 'message')));
    const start = performance.now();
    const answers = children.map(async (child) => {
      const answer = once(child, 'message');
      child.send(Math.ceil(count / PROCESSES));
      return ((await answer) as [SealedBy])[0];
    });
    const sealedBy = await Promise.all(answers);
    return { documentsPerSecond: count / ((performance.now() - start) / 1_000), sealedBy };
  } finally {
    for (const child of children) child.disconnect();
  }
}

function startProcess(dataDir: string): ChildProcess {
  const stdio: ['ignore', 'inherit', 'inherit', 'ipc'] = ['ignore', 'inherit', 'inherit', 'ipc'];
  return fork(path.join(__dirname, 'seal-process.js'), [dataDir], { stdio, execArgv: ['--expose-gc'] });
}

async function peers(count: number) {
  const key = peerSeal();
  const { pages } = await peerDocument(0, key);
  return { times: await timesOf(count, (index) => peerDocument(index, key)), pages };
}

function scaled(count: number, scale: number): number {
  return Math.max(10, Math.round(count * scale));
}

/** @returns milliseconds of each, sorted */
async function timesOf(count: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    await work(index);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
