/** Folders of this subpackage's pages; each holds `index.tsx` and `index.config.ts`. */
export const publicPages = ['privacy'] as const satisfies readonly string[];
