import { createRequire } from 'node:module';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import forge from 'node-forge';
import PDFDocument from 'pdfkit';
import { benchWords } from './seal-document';

const fonts = path.join(path.dirname(createRequire(__filename).resolve('@embedpdf/fonts-sc')), '..', 'fonts');

/** A seal of RSA 2048, as the sandbox's, in a PKCS#12 file. */
export function peerSeal(): Buffer {
  const { publicKey, privateKey } = forge.pki.rsa.generateKeyPair(2_048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notAfter = new Date(Date.now() + 365 * 24 * 60 * 60 * 1_000);
  const name = [{ name: 'commonName', value: 'Bench' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(privateKey, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(privateKey, certificate, 'bench', { algorithm: '3des' });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary');
}

/** The same words in the same fonts by pdfkit, signed by @signpdf as its own examples do; without a timestamp. */
export async function peerDocument(index: number, seal: Buffer): Promise<{ pdf: Buffer; pages: number }> {
  const document = new PDFDocument({ size: 'A4', margin: 62 });
  const written = buffer(document);
  let pages = 1;
  document.on('pageAdded', () => {
    pages += 1;
  });
  const { title, sections } = benchWords(index);
  document.registerFont('regular', path.join(fonts, 'NotoSansHans-Regular.otf'));
  document.registerFont('bold', path.join(fonts, 'NotoSansHans-Bold.otf'));
  document.font('bold').fontSize(18).text(title, { align: 'center' });
  for (const [heading = '', ...paragraphs] of sections) {
    document.moveDown(0.5).font('bold').fontSize(12).text(heading);
    document.font('regular').fontSize(10.5);
    for (const paragraph of paragraphs) document.text(paragraph, { lineGap: 4 });
  }
  document.end();
  const place = plainAddPlaceholder({
    pdfBuffer: await written,
    reason: 'Sealed',
    contactInfo: '',
    name: 'Bench',
    location: 'Zhengzhou',
    signatureLength: 16_384,
  });
  const pdf = await new SignPdf().sign(place, new P12Signer(seal, { passphrase: 'bench' }));
  return { pdf, pages };
}
