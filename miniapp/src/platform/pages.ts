import { hostPages } from '../host/pages';
import { mainPages } from '../main/pages';
import { mentorPages } from '../mentor/pages';
import { officerPages } from '../officer/pages';
import { publicPages } from '../public/pages';
import { seekerPages } from '../seeker/pages';

type Names<Root extends string, T extends readonly string[]> = `${Root}/${T[number]}`;

/** Every page by subpackage root and folder, as `main/post`. */
export type PageName =
  | Names<'main', typeof mainPages>
  | Names<'seeker', typeof seekerPages>
  | Names<'host', typeof hostPages>
  | Names<'mentor', typeof mentorPages>
  | Names<'officer', typeof officerPages>
  | Names<'public', typeof publicPages>;

/** Pages of the tab bar, left to right. */
export const TAB_PAGES = ['main/home', 'main/posts', 'main/messages', 'main/me'] as const satisfies readonly PageName[];
