import type { DigestPolicy } from '@qihang/shared/notices';
import { assessPostSuitability } from '@qihang/shared/posts';
import type { DigestReader, NewPost } from './digest.queries';

/**
 * What one reader's digest holds: posts that suit and are newer than the last digest.
 * @param posts newest first
 * @returns ids, newest first; none when nothing suits or the week's digests are used up
 */
export function choosePosts(reader: DigestReader, posts: readonly NewPost[], policy: DigestPolicy): string[] {
  if (reader.recent >= policy.mostInSevenDays) return [];
  const chosen: string[] = [];
  for (const post of posts) {
    if (chosen.length === policy.mostPosts) break;
    if (reader.lastAt !== null && post.publishedAt <= reader.lastAt) break;
    if (assessPostSuitability(post, reader).suits) chosen.push(post.id);
  }
  return chosen;
}
