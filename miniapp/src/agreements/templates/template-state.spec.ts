import type { AgreementTemplate } from '@qihang/shared/agreements';
import { canWithdraw, templateState } from './template-state';

const TODAY = '2026-11-23';

const template = (patch: Partial<AgreementTemplate>): AgreementTemplate => ({
  id: '2',
  version: 2,
  status: 'published',
  effectiveFrom: '2026-12-01',
  inForce: false,
  text: { title: '就业见习协议', preamble: '', clauses: [] },
  problems: [],
  changedAt: '2026-11-20T02:00:00.000Z',
  revision: 3,
  ...patch,
});

describe('where a template stands', () => {
  it.each([
    [{ status: 'draft', version: null, effectiveFrom: null }, '草稿', '还没有发布', true],
    [{}, '待施行', '第2版，2026年12月1日起施行', true],
    [{ effectiveFrom: TODAY, inForce: true }, '施行中', '第2版，2026年11月23日起施行', false],
    [{ effectiveFrom: '2020-01-01' }, '已被新版本代替', '第2版，2020年1月1日起施行', false],
    [{ status: 'withdrawn' }, '已撤回', '第2版，2026年12月1日起施行', false],
    [{ status: 'withdrawn', version: null, effectiveFrom: null }, '已撤回', '没有发布过', false],
  ] as const)('%j is %s', (patch, word, line, withdrawable) => {
    expect(templateState(template(patch), TODAY)).toMatchObject({ word, line });
    expect(canWithdraw(template(patch), TODAY)).toBe(withdrawable);
  });
});
