import type { PostCategory } from '../posts/post-category';

/** A plan to begin with: goals by stage of the internship, each with the skill that is rated. */
export interface PlanTemplate {
  readonly key: string;
  readonly label: string;
  readonly category: PostCategory;
  /** The one to take in its category when nothing else is known of the post. */
  readonly isGeneral?: true;
  /** Words in a post's title or duties that make the template likely. */
  readonly words: readonly string[];
  readonly goals: readonly { readonly text: string; readonly skill: string }[];
}
