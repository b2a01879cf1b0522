import { type Application, applicationStatus } from '@qihang/shared/applications';
import type { PostDetail } from '@qihang/shared/posts';
import type { OwnRecord } from '@qihang/shared/seekers';

/** What a person can do about a post at this moment. */
export type ApplyState =
  | { kind: 'closed' }
  | { kind: 'signed-out' }
  | { kind: 'loading' }
  | { kind: 'applied'; application: Application }
  | { kind: 'not-signed-up' }
  | { kind: 'not-eligible'; reasons: readonly string[] }
  /** `again`: an earlier application was withdrawn or has lapsed. */
  | { kind: 'ready'; again: boolean };

interface Known {
  signedIn: boolean;
  /** Undefined while loading. */
  record: OwnRecord | undefined;
  /** The person's latest application to this post; null for none, undefined while loading. */
  application: Application | null | undefined;
}

/**
 * Decides what the apply bar offers. An application that is over doesn't hide that the post is closed. One that was
 * withdrawn or has lapsed can be sent again while the post is open; any other is shown, because a second one is answered
 * with the first.
 */
export function applyState(post: PostDetail, { signedIn, record, application }: Known): ApplyState {
  const open = post.status === 'published' && post.placesLeft > 0;
  if (!signedIn) return open ? { kind: 'signed-out' } : { kind: 'closed' };
  const again = application != null && applicationStatus.canTransition(application.status, 'resend', 'seeker');
  const over = again || application?.status === 'declined';
  if (application && !(open ? again : over)) return { kind: 'applied', application };
  if (!open) return { kind: 'closed' };
  if (record === undefined || application === undefined) return { kind: 'loading' };
  if (record.seeker === null) return { kind: 'not-signed-up' };
  if (record.eligibility && !record.eligibility.eligible) {
    return { kind: 'not-eligible', reasons: record.eligibility.reasons.map(({ message }) => message) };
  }
  return { kind: 'ready', again };
}
