import type { Agreement, AgreementVersion } from '@qihang/shared/agreements';
import {
  sampleAgreement,
  sampleAgreementSummary,
  sampleVersion,
} from '../../../test/browser/support/agreement-samples';
import { statusWords, summaryWords, waitingText } from './status-words';

jest.mock('../../ui/dom/box', () => ({ Box: () => null }));

type Patch = Partial<Agreement>;

const titleOf = (patch: Patch) => statusWords(sampleAgreement(patch)).title;
const problem = (party: 'host' | 'trainee' | 'guardian') => [{ path: 'details.bank', party, message: '还没有填写' }];
const openFor = (waitingFor: AgreementVersion['waitingFor']): Patch => ({
  waitingFor,
  openVersion: sampleVersion({ waitingFor }),
});
const paper = (status: 'collecting' | 'submitted' | 'returned'): Patch => ({
  way: 'paper',
  paper: { status, scans: [], reason: status === 'returned' ? '看不清' : null },
});
const earlyEnd = (status: 'requested' | 'confirmed' | 'objected', by: 'host' | 'trainee'): Patch => ({
  status: 'in-force',
  earlyEnd: {
    id: '1',
    status,
    by,
    reasonCode: 'employed',
    text: '找到了工作',
    lastDay: '2027-02-01',
    requestedAt: '2026-12-20T02:00:00.000Z',
    answer: null,
    decision: null,
  },
});

describe('the state of an agreement in plain words', () => {
  it.each<[string, Patch]>([
    ['等待你补充信息', { viewer: 'trainee', status: 'draft', problems: problem('guardian') }],
    ['等待单位补充信息', { viewer: 'trainee', status: 'draft', problems: problem('host') }],
    ['等待见习人员补充信息', { viewer: 'host', status: 'draft', problems: problem('trainee') }],
    ['等待你提交签署', { viewer: 'host', status: 'draft' }],
    ['等待单位提交签署', { viewer: 'bureau', status: 'draft' }],
    ['等待你签字', { viewer: 'host', ...openFor('host') }],
    ['等待单位签字', { viewer: 'trainee', ...openFor('host') }],
    ['等待你的监护人签字', { viewer: 'trainee', ...openFor('guardian') }],
    ['等待监护人签字', { viewer: 'host', ...openFor('guardian') }],
    ['等待人社部门见证签字', { viewer: 'trainee', ...openFor('bureau') }],
    ['等待你见证签字', { viewer: 'bureau', ...openFor('bureau') }],
    ['等待打印签字后上传', { viewer: 'trainee', ...paper('collecting') }],
    ['等待人社部门核验纸质协议', { viewer: 'host', ...paper('submitted') }],
    ['等待你核验纸质协议', { viewer: 'bureau', ...paper('submitted') }],
    ['纸质协议被退回，请重新上传', { viewer: 'trainee', ...paper('returned') }],
    ['协议已生效', { viewer: 'trainee', status: 'in-force' }],
    ['对方申请提前终止，等待你答复', { viewer: 'host', ...earlyEnd('requested', 'trainee') }],
    ['已申请提前终止，等待对方答复', { viewer: 'trainee', ...earlyEnd('requested', 'trainee') }],
    ['提前终止有异议，等待人社部门处理', { viewer: 'trainee', ...earlyEnd('objected', 'host') }],
    ['协议将提前终止', { viewer: 'trainee', ...earlyEnd('confirmed', 'trainee') }],
    ['见习已期满完成', { status: 'completed' }],
    ['协议已提前终止', { status: 'terminated' }],
    ['协议已作废', { status: 'voided' }],
    ['逾期未签，协议已失效', { status: 'lapsed' }],
  ])('is “%s”', (title, patch) => {
    expect(titleOf(patch)).toBe(title);
  });

  it.each([
    ['pending', '正在加盖电子印章'],
    ['delayed', '电子印章稍后补盖，不影响协议效力'],
    ['sealed', '电子印章已加盖'],
  ] as const)('says of a seal that is %s: %s', (seal, words) => {
    expect(statusWords(sampleAgreement({ status: 'in-force', seal })).text).toContain(words);
  });

  it('says until when to sign and in which order, with the guardian where one is needed', () => {
    const { text } = statusWords(sampleAgreement({ viewer: 'host', needsGuardian: true, ...openFor('trainee') }));
    expect(text).toBe('签字顺序：单位、监护人、见习人员、人社部门。2026年12月2日 09:00前没有签完，协议自动失效。');
  });

  it('warns only whom it is up to', () => {
    const tone = (viewer: Agreement['viewer']) => statusWords(sampleAgreement({ viewer, ...openFor('trainee') })).tone;
    expect([tone('trainee'), tone('host'), tone('bureau')]).toEqual(['warn', 'brand', 'brand']);
  });
});

describe('an agreement in a list', () => {
  it('says whose turn it is, what is wrong, or where it stands', () => {
    const words = (patch: Parameters<typeof sampleAgreementSummary>[0]) =>
      summaryWords(sampleAgreementSummary(patch), 'trainee');
    expect(words({ waitingFor: 'trainee' })).toBe(waitingText('trainee', 'trainee'));
    expect(words({ status: 'in-force', waitingFor: 'host' })).toBe('变更协议：等待单位签字');
    expect(words({ way: 'paper' })).toBe('纸质签署办理中');
    expect(words({ hasObjection: true })).toContain('有异议');
    expect(words({ status: 'lapsed', waitingFor: null })).toBe('逾期未签，已失效');
  });
});
