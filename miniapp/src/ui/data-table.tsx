import type { ReactNode } from 'react';
import { Box } from './dom/box';
import './data-table.scss';

export interface Column<T> {
  name: string;
  cell: (row: T) => ReactNode;
  /** Numbers stand to the right. */
  numeric?: boolean;
  /** Short texts, such as names, stay on one line of the table. */
  short?: boolean;
}

interface DataTableProps<T> {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
}

/** Rows with the same facts: a table on wide windows, cards with named facts on a phone. The first column names the row. */
export function DataTable<T>({ caption, columns, rows, keyOf }: DataTableProps<T>) {
  return (
    <Box as="table" className="q-data">
      <Box as="caption">{caption}</Box>
      <Box as="thead">
        <Box as="tr">
          {columns.map(({ name, numeric }) => (
            <Box as="th" scope="col" key={name} className={numeric ? 'q-numeric' : ''}>
              {name}
            </Box>
          ))}
        </Box>
      </Box>
      <Box as="tbody">
        {rows.map((row) => (
          <Box as="tr" key={keyOf(row)}>
            {columns.map(({ name, cell, numeric, short }) => (
              <Box as="td" key={name} className={`${numeric ? 'q-numeric' : ''} ${short ? 'q-short' : ''}`}>
                <Box as="span" className="q-data-name" decorative>
                  {name}
                </Box>
                <Box as="span">{cell(row)}</Box>
              </Box>
            ))}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
