/** Folders of this subpackage's pages; each holds `index.tsx` and `index.config.ts`. */
export const mentorPages = [
  'today',
  'internships',
  'internship',
  'entry',
  'plan',
  'reminders',
  'month',
  'months',
  'evaluation',
] as const;
