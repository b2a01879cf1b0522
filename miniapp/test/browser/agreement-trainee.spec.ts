import type { Agreement } from '@qihang/shared/agreements';
import { expectAccessible } from './support/accessibility';
import { sampleAgreement, sampleAgreementSummary, sampleVersion } from './support/agreement-samples';
import { DESK, PHONE, present } from './support/pages';
import { problem } from './support/stand-in-api';
import { drafted, traineeTest } from './support/trainee-test';

const PAGE = '/seeker/agreement/index?id=501';

/** An agreement in force as its trainee sees it. */
function inForce(patch: Partial<Agreement> = {}): Agreement {
  const version = sampleVersion();
  const witnessed = {
    party: 'bureau',
    signer: '郑州市见证岗',
    method: 'step-up',
    signedAt: '2026-11-20T02:00:00.000Z',
  } as const;
  return sampleAgreement({
    viewer: 'trainee',
    status: 'in-force',
    waitingFor: null,
    contentHash: null,
    seal: 'pending',
    openVersion: null,
    currentVersion: {
      ...version,
      status: 'effective',
      waitingFor: null,
      signatures: [...version.signatures, witnessed],
    },
    acts: ['amend-clerical', 'request-end', 'share'],
    ...patch,
  });
}

const trainee = traineeTest();
const { test, open, heading, sent } = trainee;

describe('my agreements', () => {
  it('are found from the page 我的, and each says whose turn it is', async () => {
    test.api.on('GET /agreements', ({ query }) => ({
      body: {
        items: query.get('as') === 'trainee' ? [sampleAgreementSummary({ waitingFor: 'trainee', myTurn: true })] : [],
        nextCursor: null,
      },
    }));
    await open('/main/me/index');
    await present(test.page)
      .getByRole('link', { name: /我的协议 填写信息/ })
      .click();
    await heading('我的协议').waitFor();
    await present(test.page).getByText('等待你签字').waitFor();
    await present(test.page).getByText('需要你处理').waitFor();
    await expectAccessible(test.page);
    await present(test.page)
      .getByRole('link', { name: /会计助理/ })
      .click();
    await heading('见习协议').waitFor();
  });

  it('say how one gets there while there is none', async () => {
    test.api.on('GET /agreements', () => ({ body: { items: [], nextCursor: null } }));
    await open('/seeker/agreements/index');
    await present(test.page).getByText('还没有见习协议').waitFor();
    await expectAccessible(test.page);
  });

  it('say so when there is no such agreement', async () => {
    test.api.on('GET /agreements/501', () => problem(404, 'agreements/not-found', '没有找到这份协议'));
    await open(PAGE);
    await present(test.page).getByText('没有找到这份协议').waitFor();
    await test.button('查看协议列表').click();
    await heading('我的协议').waitFor();
  });
});

describe('one agreement', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('names what is missing and who has to mend it, on %s', async (_name, window) => {
    await open(PAGE, window);
    await present(test.page).getByText('等待你补充信息').waitFor();
    const missing = present(test.page).getByRole('region', { name: '签署前还要补充' }).getByRole('listitem');
    expect(await missing.allTextContents()).toEqual(['你 还没有填写开户银行', '单位 还没有写每月几日发放补助']);
    await expectAccessible(test.page);
    await test.button('查看全部约定').click();
    await present(test.page).getByText('BX20260001').waitFor();
    await expectAccessible(test.page);
  });

  it('shows who has signed and until when, and reminds once a day', async () => {
    const waits: Partial<Agreement> = {
      status: 'signing',
      waitingFor: 'host',
      problems: [],
      openVersion: sampleVersion({ waitingFor: 'host', signatures: [] }),
    };
    trainee.shown = drafted({ ...waits, acts: ['remind', 'return', 'decline'] });
    test.api.on('POST /agreements/501/reminders', () => {
      trainee.shown = drafted({ ...waits, acts: ['return', 'decline'], remindAgainAt: '2026-12-01T02:00:00.000Z' });
      return { body: trainee.shown };
    });
    await open(PAGE);
    await present(test.page).getByText('等待单位签字').waitFor();
    await present(test.page)
      .getByText(/2026年12月2日 09:00前没有签完，协议自动失效/)
      .waitFor();
    const turns = present(test.page).getByRole('list', { name: '第 1 版的签字进度' }).getByRole('listitem');
    expect(await turns.allTextContents()).toEqual(['见习单位轮到签字', '见习人员还没轮到', '人社部门（见证）还没轮到']);
    await expectAccessible(test.page);
    await test.button('提醒单位').click();
    await present(test.page).getByText('已提醒过，2026年12月1日 10:00后可以再次提醒。').waitFor();
    expect(await test.button('提醒单位').count()).toBe(0);
    expect(sent('/agreements/501/reminders')).toHaveLength(1);
  });

  it('is refused only with a reason, after a question', async () => {
    test.api.on('POST /agreements/501/decline', () => ({
      body: drafted({ status: 'voided', openVersion: null, problems: [], acts: [] }),
    }));
    await open(PAGE);
    await test.button('拒绝签署').click();
    const question = test.page.getByRole('dialog', { name: '拒绝签署这份协议？' });
    await expectAccessible(test.page);
    await question.getByRole('button', { name: '确认拒绝' }).click();
    await question.getByText('请写明原因').waitFor();
    await question.getByLabel('原因').fill('找到了别的工作');
    await question.getByRole('button', { name: '确认拒绝' }).click();
    await present(test.page).getByText('协议已作废').waitFor();
    expect(sent('/agreements/501/decline').map(({ body }) => body)).toEqual([{ reason: '找到了别的工作' }]);
    await expectAccessible(test.page);
  });

  it('shows how it is now when somebody else was faster', async () => {
    trainee.shown = drafted({
      status: 'signing',
      waitingFor: 'trainee',
      openVersion: sampleVersion(),
      problems: [],
      acts: ['sign', 'return'],
    });
    test.api.on('POST /agreements/501/return', () => {
      trainee.shown = drafted({ status: 'voided', openVersion: null, problems: [], acts: [] });
      return problem(409, 'agreements/not-allowed', '协议现在的状态不能这样操作');
    });
    await open(PAGE);
    await test.button('退回修改').click();
    const question = test.page.getByRole('dialog', { name: '退回修改这份协议？' });
    await question.getByLabel('原因').fill('补助金额写错了');
    await question.getByRole('button', { name: '确认退回' }).click();
    await question.getByText('协议现在的状态不能这样操作').waitFor();
    await test.page.keyboard.press('Escape');
    await present(test.page).getByText('协议已作废').waitFor();
  });

  it('in force says that the seal follows, and while it changes which version holds', async () => {
    const signing = sampleVersion({ number: 2, waitingFor: 'trainee', reason: '生活补助提高', signatures: [] });
    trainee.shown = inForce({
      openVersion: signing,
      waitingFor: 'trainee',
      seal: 'delayed',
      acts: ['sign', 'decline'],
    });
    await open(PAGE);
    await present(test.page).getByText('电子印章稍后补盖，不影响协议效力').waitFor();
    await present(test.page).getByText('第 2 版变更协议：等待你签字').waitFor();
    await present(test.page)
      .getByText(/变更原因：生活补助提高。各方签完之前，第 1 版继续有效/)
      .waitFor();
    await expectAccessible(test.page);
    await test.button('拒绝签署').click();
    await test.page.getByRole('dialog', { name: '拒绝这次变更？' }).waitFor();
  });

  it('is marked as paper', async () => {
    trainee.shown = inForce({ way: 'paper' });
    await open(PAGE);
    await present(test.page).getByText('纸质签署', { exact: true }).waitFor();
    await expectAccessible(test.page);
  });

  it('is read without signing', async () => {
    await open(PAGE);
    await test.button('阅读协议全文').click();
    await heading('协议全文').waitFor();
    await present(test.page).getByText('全文到此结束').waitFor();
    await expectAccessible(test.page);
  });
});
