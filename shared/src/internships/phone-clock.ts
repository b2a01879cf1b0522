import type { InternshipPolicy } from './internship.policy';

const DAY_MS = 86_400_000;

/**
 * Whether a phone's clock was wrong, so that the server's own time counts (domain, §7: entries are written offline and sent
 * later, so a long way from writing to sending says nothing).
 * @param times `writtenAt` and `sentAt` by the phone's clock, `receivedAt` by the server's
 * @returns true when the phone sends by a clock that is off by more than the policy's days, or has written in the future
 */
export function clockWasWrong(
  { writtenAt, sentAt, receivedAt }: { readonly writtenAt: Date; readonly sentAt: Date; readonly receivedAt: Date },
  { clockToleranceDays }: Pick<InternshipPolicy, 'clockToleranceDays'>,
): boolean {
  const tolerated = clockToleranceDays * DAY_MS;
  const off = Math.abs(sentAt.getTime() - receivedAt.getTime());
  return off > tolerated || writtenAt.getTime() - receivedAt.getTime() > tolerated;
}
