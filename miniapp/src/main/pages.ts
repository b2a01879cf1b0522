/** Folders of the main package's pages; each holds `index.tsx` and `index.config.ts`. The first one opens first. */
export const mainPages = ['home', 'posts', 'post', 'messages', 'message', 'me', 'login', 'not-found'] as const;
