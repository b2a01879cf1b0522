import { HostDirectory } from '../../src/hosts';
import { Transactions } from '../../src/platform/database';
import { makeHost } from '../posts/posts';
import { startApi, type TestApi } from '../support/api';

let api: TestApi;
let hosts: HostDirectory;
beforeAll(async () => {
  api = await startApi();
  hosts = api.get(HostDirectory);
});
afterAll(() => api.close());

describe('what other domains may know of a host', () => {
  it('are its facts, and whom to call in full', async () => {
    const id = await makeHost(api, { insuredStaff: 40, address: '花园路2号' });
    expect(await hosts.find(id)).toMatchObject({ id, insuredStaff: 40, address: '花园路2号', status: 'approved' });
    expect(await hosts.contactOf(id)).toEqual({ name: '张经理', phone: '13800000000' });
  });

  it('is nobody to call before the host has named one', async () => {
    expect(await hosts.contactOf(await makeHost(api, { contactPhoneCipher: null }))).toBeNull();
    expect(await hosts.contactOf('999999999')).toBeNull();
  });

  it('stays as it is while somebody decides on it', async () => {
    const id = await makeHost(api, { insuredStaff: 40 });
    const order: string[] = [];
    let cutting: Promise<unknown> | undefined;
    await api.get(Transactions).run(async () => {
      expect(await hosts.lock(id)).toMatchObject({ id, insuredStaff: 40 });
      const cut = api.dataSource.query('UPDATE hosts SET insured_staff = 10 WHERE id = ?', [id]);
      cutting = Promise.resolve(cut).then(() => order.push('cut'));
      expect((await hosts.find(id))?.insuredStaff).toBe(40);
      order.push('decided');
    });
    await cutting;
    expect(order).toEqual(['decided', 'cut']);
    expect(await api.get(Transactions).run(() => hosts.lock('999999999'))).toBeUndefined();
  });
});
