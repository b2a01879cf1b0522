/** Folders of this subpackage's pages; each holds `index.tsx` and `index.config.ts`. */
export const seekerPages = [
  'sign-up',
  'record',
  'edit',
  'applications',
  'application',
  'preferences',
  'documents',
  'agreements',
  'agreement',
  'agreement-details',
  'agreement-text',
  'agreement-sign',
  'internships',
  'internship',
  'plan',
] as const;
