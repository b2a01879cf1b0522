/** Folders of this subpackage's pages; each holds `index.tsx` and `index.config.ts`. */
export const hostPages = [
  'dashboard',
  'applicants',
  'applicant',
  'posts',
  'documents',
  'mentors',
  'agreements',
  'agreement',
  'agreement-draft',
  'agreement-sign',
  'agreement-text',
  'internships',
  'internship',
  'month',
  'months',
] as const;
