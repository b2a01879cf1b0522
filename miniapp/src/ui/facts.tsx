import type { ReactNode } from 'react';
import { Box } from './dom/box';

/** Name and value pairs; a null value is left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode | null])[] }) {
  return (
    <Box as="dl" className="q-facts">
      {rows.map(([name, value]) =>
        value === null ? null : (
          <Box key={name} className="q-fact">
            <Box as="dt" className="q-fact-name">
              {name}
            </Box>
            <Box as="dd" className="q-fact-value">
              {value}
            </Box>
          </Box>
        ),
      )}
    </Box>
  );
}
