import type { PageName } from './pages';

/** One way into a role's pages: shown in the left navigation and on the page 我的. */
export interface NavEntry {
  page: PageName;
  name: string;
  /** A few words on what can be done there. */
  hint?: string;
}
