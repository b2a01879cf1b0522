import type { TraineeDetails } from '@qihang/shared/agreements';
import { expectAccessible } from './support/accessibility';
import { present } from './support/pages';
import { problem } from './support/stand-in-api';
import { drafted, traineeTest } from './support/trainee-test';

const DETAILS_PAGE = '/seeker/agreement-details/index?id=501';
const ACCOUNT = '6222000000000000018';

const trainee = traineeTest();
const { test, open, heading, sent } = trainee;

const field = (name: string) => present(test.page).getByLabel(name, { exact: true });

describe("the trainee's part", () => {
  const typed = {
    通信地址: '郑州市示例小区 1 号楼',
    紧急联系人姓名: '王示例',
    与你的关系: '父亲',
    紧急联系人手机号: '15400000009',
    开户银行: '示例银行郑州金水支行',
    银行卡号: ACCOUNT,
  };
  const details: TraineeDetails = {
    address: '郑州市示例小区 1 号楼',
    emergencyName: '王示例',
    emergencyRelation: '父亲',
    emergencyPhone: '15400000009',
    bank: '示例银行郑州金水支行',
    bankAccountNumber: ACCOUNT,
    guardian: null,
  };
  const fill = async (values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) await field(name).fill(value);
  };
  const openForm = async () => {
    await open(DETAILS_PAGE);
    await heading('填写我的信息').waitFor();
    await field('开户银行').waitFor();
  };

  it('says what is missing or wrong, then is saved', async () => {
    test.api.on('PUT /agreements/501/details', () => {
      trainee.shown = drafted({ details, detailsRevision: 2, problems: [] });
      return { body: trainee.shown };
    });
    await openForm();
    await expectAccessible(test.page);
    await fill({ ...typed, 银行卡号: '12345', 通信地址: '' });
    await test.button('保存').click();
    const summary = present(test.page).getByRole('alert').filter({ hasText: '还有内容需要修改' });
    await summary.getByText('通信地址：还没有填写').waitFor();
    await summary.getByText('银行卡号：请输入 12—19 位银行卡号').waitFor();
    expect(sent('/agreements/501/details')).toHaveLength(0);
    await expectAccessible(test.page);
    await fill(typed);
    await test.button('保存').click();
    await heading('见习协议').waitFor();
    await present(test.page).getByText('等待单位提交签署').waitFor();
    expect(sent('/agreements/501/details').map(({ body }) => body)).toEqual([{ revision: 1, details }]);
  });

  it('keeps what was typed when the app is closed, but no card number in the storage', async () => {
    await openForm();
    await fill(typed);
    await present(test.page).getByText('草稿已自动保存在这台设备上').waitFor();
    expect(await test.page.evaluate(() => JSON.stringify(localStorage))).not.toContain(ACCOUNT);
    await test.page.reload();
    await field('开户银行').waitFor();
    expect(await field('开户银行').inputValue()).toBe(typed.开户银行);
    expect(await field('银行卡号').inputValue()).toBe('');
  });

  it('keeps what was typed when it was saved elsewhere meanwhile, and shows the rest as it is now', async () => {
    test.api.on('PUT /agreements/501/details', ({ body }) => {
      if ((body as { revision: number }).revision === 2) return { body: trainee.shown };
      trainee.shown = drafted({
        details: { ...details, address: '别处改的地址', bank: '另一家银行' },
        detailsRevision: 2,
      });
      return problem(409, 'agreements/changed', '对方刚刚改动了协议，请查看最新内容后再操作');
    });
    trainee.shown = drafted({ details, problems: [] });
    await openForm();
    await field('开户银行').fill('示例银行洛阳支行');
    await test.button('保存').click();
    await present(test.page).getByRole('alert').getByText('信息刚刚在别处改过').waitFor();
    await present(test.page).getByText('别处改的地址').waitFor();
    expect(await field('开户银行').inputValue()).toBe('示例银行洛阳支行');
    await test.button('保存').click();
    await heading('见习协议').waitFor();
    expect(sent('/agreements/501/details').at(-1)?.body).toEqual({
      revision: 2,
      details: { ...details, address: '别处改的地址', bank: '示例银行洛阳支行' },
    });
  });

  it('asks minors for their guardian', async () => {
    trainee.shown = drafted({ needsGuardian: true });
    test.api.on('PUT /agreements/501/details', () => ({ body: trainee.shown }));
    await openForm();
    await fill(typed);
    await test.button('保存').click();
    await present(test.page).getByRole('alert').getByText('监护人姓名：还没有填写').waitFor();
    await fill({ 监护人姓名: '王监护', 监护人与你的关系: '父亲', 监护人手机号: '15400000009' });
    await expectAccessible(test.page);
    await test.button('保存').click();
    await heading('见习协议').waitFor();
    const guardian = { name: '王监护', relation: '父亲', phone: '15400000009' };
    expect(sent('/agreements/501/details')[0]?.body).toEqual({ revision: 1, details: { ...details, guardian } });
  });

  it('cannot be changed once the text is frozen', async () => {
    trainee.shown = drafted({ status: 'signing', waitingFor: 'host', problems: [], acts: ['return', 'decline'] });
    await open(DETAILS_PAGE);
    await present(test.page).getByText('现在不能修改').waitFor();
    await expectAccessible(test.page);
  });
});
