import { clockWasWrong } from './phone-clock';

const policy = { clockToleranceDays: 1 };
const wrong = (writtenAt: string, sentAt: string) =>
  clockWasWrong(
    { writtenAt: new Date(writtenAt), sentAt: new Date(sentAt), receivedAt: new Date('2026-11-23T02:00:00Z') },
    policy,
  );

describe('a phone’s clock', () => {
  it('may be off by a day, either way', () => {
    expect(wrong('2026-11-23T02:00:00Z', '2026-11-24T02:00:00Z')).toBe(false);
    expect(wrong('2026-11-22T02:00:00Z', '2026-11-22T02:00:00Z')).toBe(false);
  });

  it('is wrong beyond that, either way', () => {
    expect(wrong('2026-11-23T02:00:00Z', '2026-11-24T02:00:01Z')).toBe(true);
    expect(wrong('2026-11-20T02:00:00Z', '2026-11-22T01:59:59Z')).toBe(true);
  });

  it('was wrong if it wrote in the future and was set right since', () => {
    expect(wrong('2026-12-23T02:00:00Z', '2026-11-23T02:00:00Z')).toBe(true);
  });

  it('is right though an entry waited on the phone for weeks', () => {
    expect(wrong('2026-10-01T02:00:00Z', '2026-11-23T02:00:00Z')).toBe(false);
  });
});
