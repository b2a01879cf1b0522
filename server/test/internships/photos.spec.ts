import { internshipPhotoRoutes, type PhotoPurpose } from '@qihang/shared/internships';
import sharp from 'sharp';
import { PurgePhotos } from '../../src/internships/photos/purge-photos';
import { download, keptFiles, photo } from '../agreements/support';
import { makePlayer, type Player } from '../applications/scene';
import { startApi, type TestApi } from '../support/api';
import { type Begun, begunInternship } from './support';

const DAY = 86_400_000;

let api: TestApi;
let scene: Begun;
beforeAll(async () => {
  api = await startApi();
  scene = await begunInternship(api);
});
afterAll(() => api.close());

async function add(by: Player, content: Buffer, purpose: PhotoPurpose = 'log') {
  const route = { ...internshipPhotoRoutes.add, path: `/internships/${scene.internshipId}/photos` } as const;
  return api.upload(route, { name: 'IMG_1.jpg', content }, { purpose }, { as: await by.token() });
}

const look = (by: Player, photoId: string) =>
  download(api, by, internshipPhotoRoutes.get, { id: scene.internshipId, photoId });

describe('a photo about an internship', () => {
  it('is kept upright, without the place where it was taken, and seen by the parties and the bureau', async () => {
    const { status, body } = await add(scene.mentor, await photo({ width: 400, height: 300, orientation: 6 }));
    expect(status).toBe(200);
    for (const viewer of [scene.mentor, scene.seeker, scene.agent, scene.officer]) {
      const seen = await look(viewer, body.id);
      expect([seen.status, seen.contentType]).toEqual([200, 'image/jpeg']);
      expect(await sharp(seen.content).metadata()).toMatchObject({ width: 300, height: 400 });
      expect(seen.content.includes('PhoneMaker')).toBe(false);
    }
    expect((await look(await makePlayer(api), body.id)).status).toBe(403);
  });

  it('is one photo however often it is sent, also at once', async () => {
    const content = await photo();
    const before = (await keptFiles(api)).length;
    const sent = await Promise.all([
      add(scene.mentor, content),
      add(scene.mentor, content),
      add(scene.mentor, content),
    ]);
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    expect((await add(scene.mentor, content)).body.id).toBe(sent[0]?.body.id);
    expect((await keptFiles(api)).length).toBe(before + 1);
  });

  it('for help is seen by nobody but the trainee and the bureau', async () => {
    const { body } = await add(scene.seeker, await photo(), 'help');
    const statuses = [];
    for (const viewer of [scene.seeker, scene.officer, scene.mentor, scene.agent]) {
      statuses.push((await look(viewer, body.id)).status);
    }
    expect(statuses).toEqual([200, 200, 404, 404]);
  });

  it.each<[string, Buffer, number, string]>([
    ['no picture', Buffer.from('hello'), 422, 'documents/image-unsupported'],
    ['cut off', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 422, 'documents/image-damaged'],
    [
      'of 30 MB',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(30 * 1_048_576)]),
      413,
      'files/file-too-large',
    ],
  ])('that is %s is refused and leaves nothing', async (_, content, status, code) => {
    const before = await keptFiles(api);
    const refused = await add(scene.mentor, content);
    expect([refused.status, refused.problem.code]).toEqual([status, code]);
    expect(await keptFiles(api)).toEqual(before);
  });

  it('is not taken for a purpose of another side', async () => {
    expect((await add(scene.agent, await photo(), 'log')).problem.code).toBe('internships/not-allowed');
    expect((await add(scene.seeker, await photo(), 'visit')).problem.code).toBe('internships/not-allowed');
  });

  it('that nothing names is removed after a week', async () => {
    const { body } = await add(scene.mentor, await photo());
    const purge = () => api.get(PurgePhotos).run(new AbortController().signal);
    api.clock.advance(7 * DAY - 1);
    await purge();
    expect((await look(scene.mentor, body.id)).status).toBe(200);
    api.clock.advance(2);
    const before = (await keptFiles(api)).length;
    await purge();
    expect((await look(scene.mentor, body.id)).status).toBe(404);
    expect((await keptFiles(api)).length).toBeLessThan(before);
  });
});
