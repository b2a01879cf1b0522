const DAY = 86_400_000;
const NOW = Date.parse('2026-12-10T02:00:00Z');
const made = (at: number, name: string) => `${at.toString(36)}${name}.jpg`;
const old = { pending: made(NOW - 2 * DAY, 'a'), draft: made(NOW - 2 * DAY, 'b'), nobody: made(NOW - 2 * DAY, 'c') };
const fresh = made(NOW - DAY / 2, 'd');

const dropped: string[] = [];
jest.mock('./photo-files', () => ({
  keptPhotos: async () => [...Object.values(old), fresh],
  dropPhotos: async (files: string[]) => void dropped.push(...files),
}));
jest.mock('./pending-entries', () => ({ photosInUse: () => new Set([old.pending]) }));
jest.mock('../../platform/drafts', () => ({ draftsMention: (text: string) => text === old.draft }));

import { sweepPhotos } from './sweep-photos';

describe('photos on the phone', () => {
  it('go when neither an entry nor a draft has named them for a day', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
    await sweepPhotos();
    expect(dropped).toEqual([old.nobody]);
  });
});
