/** Folders of this subpackage's pages; each holds `index.tsx` and `index.config.ts`. */
export const officerPages = [
  'imports',
  'import',
  'upload',
  'reviews',
  'notices',
  'notice',
  'compose',
] as const satisfies readonly string[];
