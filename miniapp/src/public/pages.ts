/** Folders of this subpackage's pages; each holds `index.tsx` and `index.config.ts`. */
export const publicPages = ['privacy', 'deletion', 'verify', 'shared-document'] as const satisfies readonly string[];
