import { PDF } from '@libpdf/core';
import sharp, { type OutputInfo } from 'sharp';
import { DomainError } from '../errors';
import { documentErrors } from './documents.errors';

/** A4 in points. */
const SHORT_SIDE = 595.28;
const LONG_SIDE = 841.89;
/** 200 dots an inch on A4: print of 8 pt stays readable. */
const SHORT_PIXELS = 1_654;
const LONG_PIXELS = 2_339;
/** Phones make up to 200 million; decoded in strips, so that this costs time rather than memory. */
const MOST_PIXELS = 210_000_000;
const IMAGES_AT_MOST = 40;
const QUALITY = 82;

const MAGIC = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])];

/**
 * Joins photos of a paper to one PDF: each upright as it was taken (EXIF), without its metadata (the place where it was
 * taken among them), as large as A4 allows, on a page across if it is wider than high.
 * @param images JPEG or PNG, in the order of the pages
 * @throws DomainError `documents/image-unsupported` (HEIC too), `documents/image-damaged`, `documents/image-too-large`,
 *   `documents/too-many-pages`
 */
export async function imagesToPdf(images: readonly Buffer[]): Promise<Buffer> {
  if (images.length === 0) throw new DomainError(documentErrors.imageUnsupported, { detail: 'there is no image' });
  if (images.length > IMAGES_AT_MOST) throw new DomainError(documentErrors.tooManyPages);
  const pdf = PDF.create();
  // One after another: each needs memory while it is decoded.
  for (const image of images) {
    const { data, info } = await prepare(image);
    addPage(pdf, data, info);
  }
  return Buffer.from(await pdf.save());
}

/** @returns whether the content begins as a JPEG or PNG does */
export function isPhoto(content: Buffer): boolean {
  return MAGIC.some((magic) => content.subarray(0, magic.length).equals(magic));
}

/**
 * A photo of a paper as it is worth keeping: upright, without its metadata, as large as A4 needs.
 * @returns a JPEG
 * @throws DomainError as `imagesToPdf`
 */
export async function uprightPhoto(image: Buffer): Promise<Buffer> {
  return (await prepare(image)).data;
}

async function prepare(image: Buffer) {
  if (!isPhoto(image)) throw new DomainError(documentErrors.imageUnsupported);
  try {
    const decoder = sharp(image, { limitInputPixels: MOST_PIXELS, failOn: 'truncated', sequentialRead: true });
    const { autoOrient } = await decoder.metadata();
    const across = autoOrient.width > autoOrient.height;
    return await decoder
      .autoOrient()
      .resize({
        width: across ? LONG_PIXELS : SHORT_PIXELS,
        height: across ? SHORT_PIXELS : LONG_PIXELS,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
  } catch (cause) {
    const tooLarge = cause instanceof Error && cause.message.includes('exceeds pixel limit');
    throw new DomainError(tooLarge ? documentErrors.imageTooLarge : documentErrors.imageDamaged, { cause });
  }
}

function addPage(pdf: PDF, jpeg: Buffer, { width, height }: OutputInfo): void {
  const across = width > height;
  const [pageWidth, pageHeight] = across ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const scale = Math.min(pageWidth / width, pageHeight / height);
  const [shownWidth, shownHeight] = [width * scale, height * scale];
  pdf.addPage({ width: pageWidth, height: pageHeight }).drawImage(pdf.embedJpeg(jpeg), {
    x: (pageWidth - shownWidth) / 2,
    y: (pageHeight - shownHeight) / 2,
    width: shownWidth,
    height: shownHeight,
  });
}
