/**
 * Where anybody checks a document: its QR code, and the link beside it.
 * @param publicUrl where the browser app is reached from outside, without a slash at its end
 * @param number of the document
 */
export function verificationUrl(publicUrl: string, number: string): string {
  return `${publicUrl}/public/verify/index?number=${encodeURIComponent(number)}`;
}
