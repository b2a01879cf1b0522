export interface HandMade {
  /** The first object of the file; the table of places then begins with it. */
  readonly first?: string;
  /** More of the catalog, the page, the trailer. */
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
  /** The list of pages. */
  readonly kids?: string;
}

/** A PDF as small as can be, written by hand: one page, four objects, a table of where they are. */
export function handMadePdf({ first, catalog = '', page = '', trailer = '', kids = '4 0 R' }: HandMade): Buffer {
  const objects = [
    first ?? 'null',
    `<< /Type /Catalog /Pages 3 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${kids === '' ? 0 : 1} >>`,
    `<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Resources << >> ${page} >>`,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const entries = first === undefined ? `0 ${size}\n0000000000 65535 f \n${table}` : `1 ${size - 1}\n${table}`;
  const end = `trailer\n<< /Size ${size} /Root 2 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n${entries}${end}`, 'latin1');
}
