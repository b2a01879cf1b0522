/** Folders of this subpackage's pages; each holds `index.tsx` and `index.config.ts`. */
export const officerPages = [
  'ledger',
  'imports',
  'import',
  'upload',
  'reviews',
  'notices',
  'notice',
  'compose',
  'posts',
  'post-imports',
  'post-import',
  'agreements',
  'agreement',
  'agreement-templates',
  'agreement-template',
  'status',
] as const satisfies readonly string[];
