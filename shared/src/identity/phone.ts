const MOBILE_PHONE = /^1[3-9]\d{9}$/;

/** The number as stored: full-width digits made narrow, spaces and dashes removed, a leading +86 or 0086 dropped. */
export function normalizeMobilePhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-‐-―−]/g, '')
    .replace(/^(?:\+86|0086)/, '');
}

/** True for a mobile number of mainland China in stored form: 11 digits beginning 13 to 19 (MIIT numbering plan). */
export function isMobilePhone(text: string): boolean {
  return MOBILE_PHONE.test(text);
}
