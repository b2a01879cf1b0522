import { createHash } from 'node:crypto';
import fc from 'fast-check';
import sharp from 'sharp';
import {
  appendPages,
  DocumentRenderer,
  imagesToPdf,
  inspectPdf,
  pageCount,
  RenderError,
  rewritePdf,
} from '../../src/platform/documents';
import { handMadePdf } from './hand-made-pdf';
import { factsOf, runOn, textOf } from './poppler';

const renderer = new DocumentRenderer();
const createdAt = new Date('2026-11-23T02:03:04Z');
const TEMPLATE = `
#set document(title: data.title)
#set page(paper: "a4")
= #data.title
#for line in data.lines [#line #pagebreak(weak: true)]
`;
const render = (lines: string[], title = '见习协议') => renderer.render(TEMPLATE, { title, lines }, { createdAt });

describe('a rendered document', () => {
  it('is a tagged PDF/A with the given title, date and text, in the project’s own fonts', () => {
    const pdf = render(['甲方：郑州示例科技有限公司', '第二页 𬭁㛃']);
    expect(factsOf(pdf)).toMatchObject({
      Title: '见习协议',
      Pages: '2',
      Tagged: 'yes',
      CreationDate: '2026-11-23T02:03:04Z',
    });
    expect(textOf(pdf)).toContain('甲方：郑州示例科技有限公司');
    expect(textOf(pdf)).toContain('𬭁㛃');
    expect(pdf.includes('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>')).toBe(true);
    const fonts = runOn({ 'a.pdf': pdf }, ['pdffonts', 'a.pdf']).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+NotoSansHans-(Regular|Bold)\S* +CID Type 0C +\S+ +yes yes yes/);
  });

  it('is the same to the last bit for the same template, data and date, also from another compiler', () => {
    const [one, two] = [render(['一']), render(['一'])];
    const other = new DocumentRenderer().render(TEMPLATE, { title: '见习协议', lines: ['一'] }, { createdAt });
    expect(two.equals(one)).toBe(true);
    expect(other.equals(one)).toBe(true);
    expect(render(['二']).equals(one)).toBe(false);
  });

  it('is of its own template, however many are used in turn', () => {
    const templates = Array.from({ length: 12 }, (_, index) => `第${index}种`);
    for (const template of [...templates, ...templates]) {
      expect(textOf(renderer.render(template, null)).replaceAll(/\s/g, '')).toBe(template);
    }
  });

  it('bears no date when none is given', () => {
    const pdf = renderer.render('你好', null);
    expect(factsOf(pdf).CreationDate).toBeUndefined();
    expect(renderer.render('你好', null).equals(pdf)).toBe(true);
  });

  it('shows what people wrote as text, whatever markup it looks like', () => {
    const written = [
      '#panic("x")',
      '$x^2$ *bold* _it_ `raw` <label> @ref',
      '"); #read("/etc/passwd")',
      '\\ // 注释 [a] {b}',
    ];
    const text = textOf(render(written)).replaceAll(/\s/g, '');
    for (const line of written) expect(text).toContain(line.replaceAll(/\s/g, ''));
  });

  it('names the signs that its font lacks, and leaves out what is never seen', () => {
    expect(renderer.printable('龘𬭁·（1）')).toBe('龘𬭁·（1）');
    expect(renderer.printable('好😀\u202e\u0007的\r\n\t☑')).toBe('好〔U+1F600〕的\n 〔U+2611〕');
    expect(textOf(render(['张😀三']))).toContain('张〔U+1F600〕三');
  });

  it('is laid out for any text at all', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 3 }), (lines) => {
        expect(render(lines).subarray(0, 5).toString()).toBe('%PDF-');
      }),
      { numRuns: 100 },
    );
    expect(render(['\ud800']).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('shows images that come with it', async () => {
    const drawn = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const template = '#image("files/signature.png", width: 4cm)';
    const pdf = renderer.render(template, null, { createdAt, files: { 'signature.png': drawn } });
    expect(runOn({ 'a.pdf': pdf }, ['pdfimages', '-list', 'a.pdf'])).toMatch(/image +40 +20/);
    expect(() => renderer.render(template, null)).toThrow(RenderError);
  });

  it('finds no file of the machine, nor the data of the document before', () => {
    for (const file of ['/etc/hostname', '../../../../etc/hostname', 'files/signature.png']) {
      expect(() => renderer.render(`#read("${file}")`, null)).toThrow(RenderError);
    }
  });

  it('that cannot be made says why, without a value of the data', () => {
    const secret = '王小明 15400001234';
    expect(() => renderer.render('#int(data.name)', { name: secret })).toThrow(
      'the document cannot be rendered: 0: invalid integer: …',
    );
    expect(() => renderer.render('#data.nobody', { name: secret })).toThrow(/nobody/);
  });
});

describe('appended pages', () => {
  const evidence = renderer.render('#set page(paper: "a4")\n签署记录', null, { createdAt });

  it('follow the original, whose bytes and hash stay', async () => {
    const original = render(['第一页', '第二页']);
    const longer = await appendPages(original, evidence);
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(longer.subarray(0, original.length))).toBe(hash(original));
    expect(factsOf(longer)).toMatchObject({ Pages: '3', Title: '见习协议' });
    expect(textOf(longer)).toMatch(/第一页.*第二页.*签署记录/s);
    expect(await appendPages(original, evidence)).toEqual(longer);
  });

  it('follow an uploaded scan too', async () => {
    const scan = await imagesToPdf([await photo(300, 400)]);
    const longer = await appendPages(scan, evidence);
    expect(longer.subarray(0, scan.length).equals(scan)).toBe(true);
    expect(await pageCount(longer)).toBe(2);
  });

  it('do not follow a file that must not be touched, unless it is written anew', async () => {
    const linearized = handMadePdf({ first: '<< /Linearized 1 /L 1000 >>' });
    expect(await inspectPdf(linearized)).toEqual({ pages: 1, appendable: false });
    await expect(appendPages(linearized, evidence)).rejects.toThrow('nothing can be appended');
    const copy = await rewritePdf(linearized);
    expect(await inspectPdf(copy)).toEqual({ pages: 1, appendable: true });
    expect(await pageCount(await appendPages(copy, evidence))).toBe(2);
  });
});

const photo = (width: number, height: number, background = 'white') =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

describe('photos of a paper', () => {
  it('become A4 pages, across where they are wider than high, in the given order', async () => {
    const pdf = await imagesToPdf([await photo(300, 400), await photo(4_000, 3_000)]);
    const pages = runOn({ 'a.pdf': pdf }, ['pdfinfo', '-f', '1', '-l', '2', 'a.pdf']);
    expect(pages).toMatch(/Page +1 size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(pages).toMatch(/Page +2 size: +841\.\d+ x 595\.\d+ pts \(A4\)/);
    const images = runOn({ 'a.pdf': pdf }, ['pdfimages', '-list', 'a.pdf']);
    expect(images).toMatch(/1 +0 image +300 +400/);
    expect(images).toMatch(/2 +1 image +2205 +1654/);
  });

  it('stand upright as they were taken, and tell nothing of where', async () => {
    const exif = { IFD0: { Make: 'PhoneMaker', Orientation: '6' }, IFD3: { GPSLatitude: '34/1 45/1 0/1' } };
    const taken = await sharp(await photo(400, 300))
      .withExif(exif)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(taken.includes('PhoneMaker')).toBe(true);
    const pdf = await imagesToPdf([taken]);
    expect(runOn({ 'a.pdf': pdf }, ['pdfimages', '-list', 'a.pdf'])).toMatch(/image +300 +400/);
    for (const trace of ['PhoneMaker', 'Exif']) expect(pdf.includes(trace)).toBe(false);
  });

  it('may be PNG with transparency: the paper is white', async () => {
    const drawn = await sharp({
      create: { width: 20, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const image = runOn({ 'a.pdf': await imagesToPdf([drawn]) }, [
      'sh',
      '-c',
      'pdfimages -j a.pdf page && cat page-000.jpg | base64',
    ]);
    const { channels } = await sharp(Buffer.from(image, 'base64')).stats();
    expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    [
      'a HEIC photo',
      async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'documents/image-unsupported',
    ],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'documents/image-unsupported'],
    ['an empty file', async () => Buffer.alloc(0), 'documents/image-unsupported'],
    ['a photo that was cut off', async () => (await photo(800, 600)).subarray(0, 2_000), 'documents/image-damaged'],
    ['rubbish that begins like a photo', async () => Buffer.from('ffd8ff00112233', 'hex'), 'documents/image-damaged'],
    ['a pixel bomb', async () => pixelBomb(60_000, 60_000), 'documents/image-too-large'],
  ])('are refused: %s', async (_, make, code) => {
    await expect(imagesToPdf([await make()])).rejects.toMatchObject({ code, status: 422 });
  });

  it('are refused when there are none, or too many', async () => {
    await expect(imagesToPdf([])).rejects.toMatchObject({ code: 'documents/image-unsupported' });
    const one = await photo(10, 10);
    await expect(imagesToPdf(Array.from({ length: 41 }, () => one))).rejects.toMatchObject({
      code: 'documents/too-many-pages',
    });
  });
});

/** A PNG of some bytes that says of itself to be huge. */
async function pixelBomb(width: number, height: number): Promise<Buffer> {
  const small = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  const { crc32 } = await import('node:zlib');
  small.writeUInt32BE(width, 16);
  small.writeUInt32BE(height, 20);
  small.writeUInt32BE(crc32(small.subarray(12, 29)), 29);
  return small;
}

describe('an uploaded PDF', () => {
  it('is taken as it is when it is one', async () => {
    expect(await inspectPdf(render(['一', '二']))).toEqual({ pages: 2, appendable: true });
    expect(await inspectPdf(handMadePdf({}))).toEqual({ pages: 1, appendable: true });
  });

  it.each<[string, Buffer, string]>([
    ['another kind of file', Buffer.from('PK\x03\x04 not a pdf'), 'documents/not-a-pdf'],
    ['an empty file', Buffer.alloc(0), 'documents/not-a-pdf'],
    ['a header without a document', Buffer.from('%PDF-1.7\nnothing'), 'documents/pdf-damaged'],
    ['one without pages', handMadePdf({ kids: '' }), 'documents/pdf-damaged'],
    [
      'one with a script at opening',
      handMadePdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert) >>' }),
      'documents/pdf-has-scripts',
    ],
    [
      'one that starts a program at a click',
      handMadePdf({ page: '/Annots [<< /Subtype /Link /A << /S /Launch /F (cmd) >> >>]' }),
      'documents/pdf-has-scripts',
    ],
  ])('is refused: %s', async (_, content, code) => {
    await expect(inspectPdf(content)).rejects.toMatchObject({ code, status: 422 });
  });

  it('is refused with a password, or too many pages', async () => {
    const encrypted = handMadePdf({ trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>' });
    await expect(inspectPdf(encrypted)).rejects.toMatchObject({ status: 422 });
    await expect(inspectPdf(render(['一', '二', '三']), { pagesAtMost: 2 })).rejects.toMatchObject({
      code: 'documents/too-many-pages',
    });
  });

  it('that was damaged on the way is refused in plain words or read, and never brings anything down', async () => {
    const original = render(['一', '二']);
    const outcome = (content: Buffer) =>
      inspectPdf(content).then(
        ({ pages }) => String(pages),
        ({ code }) => String(code),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(original.length - 1),
        fc.nat(300),
        fc.integer({ min: 1, max: 255 }),
        async (at, length, mask) => {
          const damaged = Buffer.from(original);
          for (let index = at; index < Math.min(at + length, damaged.length); index += 7)
            damaged[index] = (damaged[index] ?? 0) ^ mask;
          expect(await outcome(damaged)).toMatch(
            /^(\d+|documents\/(not-a-pdf|pdf-damaged|pdf-encrypted|pdf-has-scripts|too-many-pages))$/,
          );
          expect(await outcome(damaged.subarray(0, at))).toMatch(/^(\d+|documents\/[a-z-]+)$/);
        },
      ),
      { numRuns: 100 },
    );
  });
});
