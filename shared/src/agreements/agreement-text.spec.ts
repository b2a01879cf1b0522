import fc from 'fast-check';
import type { AgreementContent } from './agreement-content';
import { EMPTY_TRAINEE_DETAILS } from './agreement-terms';
import { agreementText, chineseNumber } from './agreement-text';
import { sampleContent } from './sample-content';
import { NOT_FILLED, TEMPLATE_PLACEHOLDERS } from './template-placeholders';

const everyValue = TEMPLATE_PLACEHOLDERS.map(({ key }) => `${key}=[{{${key}}}]`).join('\n');
const template = {
  title: '就业见习协议',
  preamble: '{{单位名称}}与{{ 见习人员姓名 }}',
  clauses: [{ heading: '全部', text: everyValue }],
};
const sample = sampleContent(template);
const valuesOf = (content: AgreementContent) => agreementText(content).sections.at(-1)?.paragraphs ?? [];

describe('the text of an agreement', () => {
  it('says every value as people write it', () => {
    expect(valuesOf(sample)).toMatchInlineSnapshot(`
[
  "协议编号=[XY-0000-0000-0000-0]",
  "协议版本=[第1版]",
  "制作日期=[2026年11月23日]",
  "单位名称=[郑州示例科技有限公司]",
  "统一社会信用代码=[91410100MA00000000]",
  "单位地址=[河南省郑州市郑东新区示例路1号]",
  "单位联系人=[王示例]",
  "单位联系电话=[15400000003]",
  "见习人员姓名=[张示例]",
  "身份证号码=[410105200301010000]",
  "见习人员电话=[15400000001]",
  "通信地址=[河南省郑州市金水区示例街2号]",
  "紧急联系人=[张样例（父亲），电话 15400000004]",
  "监护人=[不适用]",
  "人社部门=[郑州市金水区人力资源和社会保障局]",
  "岗位名称=[软件测试助理]",
  "岗位类别=[技术技能类]",
  "岗位职责=[协助编写测试用例，执行功能测试，记录并跟踪问题。]",
  "见习地点=[郑州市金水区示例路1号3号楼5层]",
  "带教老师=[李示例（测试主管），电话 15400000002]",
  "见习计划=[第1个月：熟悉产品和测试流程，能在指导下执行测试",
  "第2个月：独立编写一个模块的测试用例",
  "第3个月：负责一个版本的回归测试，完成见习总结]",
  "见习月数=[3个月]",
  "开始日期=[2026年12月1日]",
  "结束日期=[2027年2月28日]",
  "每月补助=[2,100元（大写：人民币贰仟壹佰元整）]",
  "发放日=[15日]",
  "开户银行=[示例银行郑州分行]",
  "银行卡号=[6222 0000 0000 0000 000]",
  "每日工时=[8小时]",
  "每周天数=[5天]",
  "休息安排=[每周六、周日休息，国家法定节假日按规定放假。]",
  "安全保护=[上岗前接受半天安全培训；按岗位发放劳动防护用品。]",
  "保险公司=[示例财产保险股份有限公司河南分公司]",
  "保险金额=[300,000元（大写：人民币叁拾万元整）]",
  "保险单号=[SL2026000001]",
  "请假规定=[提前一天向带教老师请假；生病或有急事的，当天用电话请假。]",
  "提前通知天数=[3日]",
  "其他约定=[单位免费提供工作日午餐。]",
]
`);
  });

  it('numbers its clauses and begins with the preamble', () => {
    expect(agreementText(sample).sections.map(({ heading }) => heading)).toEqual(['签约说明', '第一条　全部']);
    expect(agreementText(sample).sections[0]?.paragraphs).toEqual(['郑州示例科技有限公司与张示例']);
  });

  it('has no section for a preamble that is empty', () => {
    expect(agreementText(sampleContent({ ...template, preamble: '' })).sections).toHaveLength(1);
  });

  it('shows what is not filled in yet', () => {
    const { terms } = sample;
    const draft = { ...sample, terms: { ...terms, startsOn: null, months: null, plan: [], rest: ' ' } };
    const blank = valuesOf({ ...draft, details: EMPTY_TRAINEE_DETAILS });
    for (const key of ['开始日期', '结束日期', '见习月数', '见习计划', '休息安排', '开户银行', '银行卡号']) {
      expect(blank).toContain(`${key}=[${NOT_FILLED}]`);
    }
  });

  it('takes values literally: braces in them name nothing, and nothing invisible gets in', () => {
    const extra = '{{身份证号码}} $& \u202e反\u0000转\u200b';
    const text = valuesOf({ ...sample, terms: { ...sample.terms, extra } });
    expect(text).toContain('其他约定=[{{身份证号码}} $& 反转]');
  });

  it('leaves an unknown placeholder standing', () => {
    const content = sampleContent({ ...template, preamble: '{{不存在}}' });
    expect(agreementText(content).sections[0]?.paragraphs).toEqual(['{{不存在}}']);
  });

  it('names the characters that cannot be printed', () => {
    const content = { ...sample, trainee: { ...sample.trainee, name: '王😀𪚥𬭊' } };
    expect(valuesOf(content)).toContain('见习人员姓名=[王〔U+1F600〕〔U+2A6A5〕𬭊]');
  });

  it('holds every word of what was agreed on besides, whatever people type, and nothing invisible', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (extra) => {
        const { sections } = agreementText({ ...sample, terms: { ...sample.terms, extra } });
        const text = sections.flatMap(({ paragraphs }) => paragraphs).join('');
        const words = extra.normalize('NFC').match(/[A-Za-z0-9\u4e00-\u9fa5]+/gu) ?? [];
        for (const word of words) expect(text).toContain(word);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

describe('the summary', () => {
  it('tells who, where, when, the money, the hours, the insurance, what is free, how to end, whom to call', () => {
    expect(agreementText(sample).summary).toMatchInlineSnapshot(`
[
  "张示例到郑州示例科技有限公司见习，岗位是软件测试助理，带教老师是李示例（测试主管），电话 15400000002。",
  "见习从2026年12月1日到2027年2月28日，共3个月，地点在郑州市金水区示例路1号3号楼5层。",
  "每月15日，单位把上个月的见习补助2,100元打到见习人员本人的银行卡（尾号0000）。",
  "每天见习不超过8小时，每周不超过5天。",
  "从第一天起，单位出钱给见习人员上人身意外伤害保险，保额300,000元，承保的是示例财产保险股份有限公司河南分公司。",
  "见习不收任何费用和押金，也不扣押证件。见习不是劳动关系；留用时单位要另签劳动合同、缴纳社会保险。",
  "想提前结束，提前3日告诉对方就可以，不用付违约金。",
  "有事先找单位联系人王示例，电话 15400000003；解决不了的，打人社服务热线 12333。",
]
`);
  });

  it('says that a guardian signs too', () => {
    const guardian = { name: '李样例', relation: '母亲', phone: '15400000009' };
    const { summary } = agreementText({ ...sample, details: { ...sample.details, guardian } });
    expect(summary).toHaveLength(9);
    expect(summary[7]).toBe('见习人员未成年，监护人李样例（母亲），电话 15400000009，也要阅读并签名。');
  });
});

describe('numbers of clauses', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
  ])('%i is %s', (number, text) => expect(chineseNumber(number)).toBe(text));

  it.each([0, 100, 1.5])('refuses %d', (number) => expect(() => chineseNumber(number)).toThrow(RangeError));
});
