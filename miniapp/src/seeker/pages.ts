/** Folders of this subpackage's pages; each holds `index.tsx` and `index.config.ts`. */
export const seekerPages = ['sign-up', 'applications'] as const satisfies readonly string[];
