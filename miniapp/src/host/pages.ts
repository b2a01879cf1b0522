/** Folders of this subpackage's pages; each holds `index.tsx` and `index.config.ts`. */
export const hostPages = ['dashboard', 'applicants', 'applicant', 'posts', 'mentors', 'documents'] as const;
