/** Numbers of sign-in; sms rules after wechat.md § SMS. */
export const codePolicy = {
  digits: 6,
  validMinutes: 5,
  tries: 5,
  /** Between two codes to one phone. */
  secondsApart: 60,
  perDay: 10,
} as const;

export const sessionPolicy = {
  accessTokenMinutes: 10,
  /** A session that is not used for so long ends. */
  refreshTokenDays: 30,
  /** Every session ends after so long, used or not. */
  longestDays: 180,
  /** So long may the token just exchanged come again: the answer was lost, or two tabs asked at once. */
  repeatSeconds: 30,
  stepUpMinutes: 10,
} as const;

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
