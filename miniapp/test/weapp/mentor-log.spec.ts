import { entryRows } from '../../../server/test/internships/support';
import { startApi, type TestApi } from '../../../server/test/support/api';
import { type MentorScene, mentorScene } from '../browser/support/mentor-scene';
import { launchWeapp, type Weapp } from '../weapp-runtime';
import { agreeToPrivacy, complaints, DIST, press, requireBuild, sendPhoneCode } from './support/mini-program';

/** One grey dot. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

let api: TestApi;
let scene: MentorScene;
let app: Weapp;

beforeAll(async () => {
  requireBuild();
  api = await startApi({ now: new Date().toISOString() });
  scene = await mentorScene(api);
  app = await launchWeapp({ dist: DIST, apiBase: api.url, path: 'main/login/index' });
}, 180_000);

afterAll(async () => {
  await app?.close();
  await api?.close();
});

const rowsOf = (at: 0 | 1) => entryRows(api, scene.internshipIds[at]);
const tapFirst = (selector: string) => app.page.locate(selector).first().tap();

describe('a mentor with WeChat', () => {
  it('writes about two trainees in a row without a network, with a photo', async () => {
    await agreeToPrivacy(app);
    await sendPhoneCode(app, scene.mentorPhone);
    await app.arrive('main/home/index');
    await app.relaunch('mentor/today/index');
    await app.page.see('依次写 2 人的记录');
    await app.offline(true);
    await press(app, '依次写 2 人的记录');
    await app.arrive('mentor/entry/index');
    await app.page.see(/第1位，共2位/);
    await tapFirst('#field-tasks .q-chip');
    await app.answer({ files: [{ name: '现场.png', base64: PHOTO }] });
    await press(app, '拍照或选照片');
    await app.page.see('去掉');
    await press(app, '保存，写下一位');
    await app.page.see(/第2位，共2位/);
    await press(app, '照上一位填写');
    await press(app, '保存');
    await app.arrive('mentor/today/index');
    await app.page.see('手机上有 2 条记录等待上传');
  });

  it('finds them on the phone after closing it, still without a network', async () => {
    await app.relaunch('mentor/today/index');
    await app.page.see('手机上有 2 条记录等待上传');
    await app.page.see(/^网络没有连上，下面是上次看到的情况/);
    expect([...(await rowsOf(0)), ...(await rowsOf(1))]).toEqual([]);
  });

  it('need not do anything for them to arrive, each once, when the network is back', async () => {
    await app.offline(false);
    await app.page.gone(/条记录等待上传$/);
    await app.page.see('本月已记录');
    const rows = [...(await rowsOf(0)), ...(await rowsOf(1))];
    expect(rows.map(({ photoIds }) => photoIds.length).sort()).toEqual([0, 1]);
    const files = await app.browserPage.evaluate(() => Object.keys(window.__weapp.phoneState().files));
    expect(files.filter((file) => file.includes('log-photo'))).toEqual([]);
  });

  it('has used nothing that WeChat does not have', async () => {
    expect(await complaints(app)).toEqual([]);
  });
});
