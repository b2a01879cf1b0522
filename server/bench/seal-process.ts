import { openSealing } from './seal-work';

/** A worker of its own: argument is the data folder, each message the number of documents to seal. */
const CONCURRENCY = 4;
const MEGABYTE = 1024 * 1024;

/** What a process tells when its documents are sealed. */
export interface SealedBy {
  readonly peakMb: number;
  /** Between the first tenth of the documents and the last. */
  readonly growthMb: number;
}

async function main(): Promise<void> {
  const { seal, close } = await openSealing(process.argv[2] ?? '');
  process.on('message', async (count: number) => {
    let next = 0;
    let begunMb = rssMb();
    const worker = async () => {
      while (next < count) {
        if (next === Math.floor(count / 10)) begunMb = rssMb();
        await seal(next++);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    const growthMb = rssMb() - begunMb;
    process.send?.({ peakMb: process.resourceUsage().maxRSS / 1024, growthMb } satisfies SealedBy);
  });
  process.once('disconnect', () => void close());
  process.send?.('ready');
}

function rssMb(): number {
  global.gc?.();
  return process.memoryUsage().rss / MEGABYTE;
}

void main();
