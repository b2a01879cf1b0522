import type { Logger } from '@nestjs/common';

const BATCH = 500;

/**
 * Walks through rows that are due, a batch at a time. A row whose turn fails is logged and comes again with the next run; it
 * does not keep the others waiting.
 * @param find at most `limit` due rows whose id comes after `after`, by id; what is done with a row may take it off the list
 * @param act one row's work, in a transaction of its own
 * @param signal ends the walk after the row in hand
 */
export async function walkRows<Row extends { readonly id: string }>(
  { signal, logger }: { readonly signal: AbortSignal; readonly logger: Logger },
  find: (after: string, limit: number) => Promise<Row[]>,
  act: (row: Row) => Promise<unknown>,
): Promise<void> {
  let after = '0';
  for (;;) {
    const rows = await find(after, BATCH);
    for (const row of rows) {
      if (signal.aborted) return;
      await act(row).catch((error: unknown) => logger.error({ row: row.id, err: error }));
      after = row.id;
    }
    if (rows.length < BATCH || signal.aborted) return;
  }
}
