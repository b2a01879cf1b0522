/**
 * Where anybody checks an agreement: the QR code of its evidence page, and the link beside it.
 * @param publicUrl where the browser app is reached from outside, without a slash at its end
 * @param number of the agreement
 */
export function verificationUrl(publicUrl: string, number: string): string {
  return `${publicUrl}/public/verify/index?number=${encodeURIComponent(number)}`;
}
