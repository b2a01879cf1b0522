import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type AgreementContent,
  agreementText,
  type Drawing,
  sampleContent,
  templateProblems,
  unprintableIn,
} from '@qihang/shared/agreements';
import { AgreementDocuments, type AgreementEvidence } from '../../src/agreements/documents';
import { STANDARD_TEMPLATE } from '../../src/agreements/templates/standard-template';
import { DocumentRenderer } from '../../src/platform/documents';
import { readCoverage } from '../../src/platform/documents/font-coverage';
import { factsOf, runOn, textOf } from '../platform/poppler';

const documents = new AgreementDocuments(new DocumentRenderer());
const sample = sampleContent(STANDARD_TEMPLATE);
const guardian = { name: '李样例', relation: '母亲', phone: '15400000009' };
const wordsOf = (pdf: Buffer) => textOf(pdf).replaceAll(/\s/g, '');
/** In the order in which the page is written, without spaces. */
const rawPagesOf = (pdf: Buffer) =>
  runOn({ 'a.pdf': pdf }, ['pdftotext', '-q', '-raw', 'a.pdf', '-'])
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/g, ''));
const hash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

describe('the standard template', () => {
  it('names every value and settles every topic that an agreement must', () => {
    expect(templateProblems(STANDARD_TEMPLATE)).toEqual([]);
  });
});

describe('the signed text', () => {
  it('says all that the phone’s reading page says, in the same order', () => {
    const { title, number, sections } = agreementText(sample);
    const running = new RegExp(`${title}${number}第1版第\\d页共\\d页`);
    const printed = rawPagesOf(documents.render(sample))
      .map((page) => page.replace(running, ''))
      .join('');
    const lines = sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
    let from = 0;
    // A table has the part before the colon in one column and the part behind it in the other.
    for (const part of lines.flatMap((line) => line.replaceAll(/\s/g, '').split('：'))) {
      const at = printed.indexOf(part, from);
      expect({ part, found: at >= 0 }).toEqual({ part, found: true });
      from = at + part.length;
    }
  });

  it('is a tagged A4 document with the number in its title, and the day as its date', () => {
    const facts = factsOf(documents.render(sample));
    expect(facts).toMatchObject({ Title: '就业见习协议 XY-0000-0000-0000-0', Tagged: 'yes', Encrypted: 'no' });
    expect(facts['Page size']).toContain('A4');
    expect(facts.CreationDate).toBe('2026-11-22T16:00:00Z');
    for (const [index, page] of rawPagesOf(documents.render(sample)).entries()) {
      expect(page).toContain(`第${index + 1}页共${facts.Pages}页`);
    }
  });

  it('is the same to the byte each time, and another with any change of what it says', () => {
    const original = hash(documents.render(sample));
    expect(hash(documents.render(structuredClone(sample)))).toBe(original);
    const changed: readonly AgreementContent[] = [
      { ...sample, terms: { ...sample.terms, monthlyStipendFen: 210_001 } },
      { ...sample, details: { ...sample.details, bankAccountNumber: '6222000000000000001' } },
      { ...sample, versionNumber: 2 },
      { ...sample, madeOn: '2026-11-24' },
      { ...sample, bureau: { name: '郑州市二七区人力资源和社会保障局' } },
    ];
    expect(new Set([original, ...changed.map((content) => hash(documents.render(content)))]).size).toBe(6);
  });

  it('has room for each party to sign by hand, for the guardian only where one is needed', () => {
    const partiesOf = (content: AgreementContent) => {
      const [, block = ''] = rawPagesOf(documents.render(content)).join('').split('（以下为签署栏，无正文）');
      return ['见习单位', '监护人', '见习人员', '人社部门（见证）'].filter((party) => block.includes(party));
    };
    expect(partiesOf(sample)).toEqual(['见习单位', '见习人员', '人社部门（见证）']);
    const minor = { ...sample, details: { ...sample.details, guardian } };
    expect(partiesOf(minor)).toEqual(['见习单位', '监护人', '见习人员', '人社部门（见证）']);
  });

  it('takes what people write as text, also when it looks like a layout', () => {
    const extra = '#panic("x") $x^2$ *粗* <a> @b \\ // [c] {d} {{单位名称}}';
    const words = wordsOf(documents.render({ ...sample, terms: { ...sample.terms, extra } }));
    expect(words).toContain(extra.replaceAll(' ', ''));
  });

  it('can show every character that the phone lets through', () => {
    const folder = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
    const font = readCoverage(readFileSync(path.join(folder, 'NotoSansHans-Regular.otf')));
    const shown = Array.from({ length: 0x30000 }, (_, code) => code)
      .filter((code) => code > 0x20 && (code < 0xd800 || code > 0xdfff))
      .filter((code) => !/\s|[\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(String.fromCodePoint(code)))
      .filter((code) => unprintableIn(String.fromCodePoint(code)).length === 0);
    expect(shown.length).toBeGreaterThan(27_000);
    expect(
      shown
        .map((code) => String.fromCodePoint(code))
        .filter((sign) => !font.has(sign.normalize('NFC').codePointAt(0) ?? 0)),
    ).toEqual([]);
  });
});

describe('what is not to be signed', () => {
  it('says so on every page', () => {
    for (const [pdf, mark] of [
      [documents.renderPreview(sample), '预览稿'],
      [documents.renderSample(STANDARD_TEMPLATE), '样例'],
    ] as const) {
      const pages = rawPagesOf(pdf);
      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages) expect(page).toContain(mark);
    }
  });

  it('can be half written', () => {
    const draft = { title: '协议', preamble: '', clauses: [{ heading: '一', text: '{{不存在}} {{单位名称' }] };
    expect(wordsOf(documents.renderSample(draft))).toContain('{{不存在}}{{单位名称');
  });
});

describe('the evidence page', () => {
  const drawing: Drawing = {
    ratio: 0.4,
    strokes: [
      [100, 300, 200, 250, 400, 200, 550, 260],
      [10, 20, 30, 40],
    ],
  };
  const signature = (party: 'host' | 'guardian' | 'trainee' | 'bureau', hour: number) => ({
    party,
    signer: `签名人${hour}`,
    method: party === 'bureau' ? ('step-up' as const) : ('code' as const),
    signedAt: new Date(Date.UTC(2026, 10, 23, hour, 5, 7)),
    device: '安卓手机，微信 8.0',
    address: `203.0.113.${hour}`,
    previousHash: hash(`${hour}`),
    hash: hash(`${hour + 1}`),
    drawing: party === 'bureau' ? null : drawing,
  });
  const evidence: AgreementEvidence = {
    number: sample.number,
    versionNumber: 1,
    title: '就业见习协议',
    hostName: sample.host.name,
    traineeName: sample.trainee.name,
    contentHash: hash('text'),
    contentBytes: 187_578,
    signatures: [signature('host', 1), signature('guardian', 2), signature('trainee', 3), signature('bureau', 17)],
    verificationUrl: 'https://qihang.example.cn/verify?number=XY-0000-0000-0000-0',
    isSandboxSeal: false,
    madeAt: new Date('2026-11-23T17:05:07Z'),
    paper: null,
  };

  it('tells the hash that was signed, and of each signature who, how, when, where and its place in the chain', () => {
    const words = wordsOf(documents.renderEvidence(evidence));
    expect(words).toContain(evidence.contentHash);
    expect(words).toContain('前187,578个字节');
    expect(words).toContain(evidence.verificationUrl);
    for (const { signer, address, previousHash, hash: own } of evidence.signatures) {
      for (const fact of [signer, address, previousHash, own]) expect(words).toContain(fact);
    }
    expect(words).toContain('2026年11月23日09:05:07（北京时间）');
    expect(words).toContain('2026年11月24日01:05:07（北京时间）');
    expect(words).toContain('不是签名人个人的数字证书');
  });

  it('is the same to the byte each time', () => {
    expect(documents.renderEvidence(structuredClone(evidence))).toEqual(documents.renderEvidence(evidence));
  });

  it('shows drawn signatures and the QR code as vectors', () => {
    const files = { 'evidence.pdf': documents.renderEvidence(evidence) };
    const images = runOn(files, ['pdfimages', '-list', 'evidence.pdf']).trim().split('\n').slice(2);
    expect(images).toEqual([]);
    const without = evidence.signatures.map((one) => ({ ...one, drawing: null }));
    expect(documents.renderEvidence({ ...evidence, signatures: without })).not.toEqual(files['evidence.pdf']);
  });

  it('is marked on every page when the seal is the sandbox’s, and only then', () => {
    expect(wordsOf(documents.renderEvidence(evidence))).not.toContain('演示印章');
    const pages = textOf(documents.renderEvidence({ ...evidence, isSandboxSeal: true }))
      .split('\f')
      .slice(0, -1);
    for (const page of pages) expect(page.replaceAll(/\s/g, '')).toContain('演示印章，没有法律效力');
  });

  it('says of paper who compared it, when it was signed and what was found', () => {
    const paper = {
      confirmedBy: '赵样例',
      confirmedAt: new Date('2026-11-24T02:00:00Z'),
      signedOn: '2026-11-20',
      reason: '与原件一致，印章齐全',
    };
    const signatures = evidence.signatures.map((one) => ({
      ...one,
      method: 'paper' as const,
      device: '',
      address: '',
    }));
    const words = wordsOf(documents.renderEvidence({ ...evidence, signatures, contentBytes: null, paper }));
    for (const fact of ['纸质签署，扫描件存档', '赵样例', '2026年11月20日', '与原件一致，印章齐全']) {
      expect(words).toContain(fact);
    }
    expect(words).not.toContain('签署设备');
    expect(words).not.toContain('个字节就是');
  });
});
