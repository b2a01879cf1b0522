import type { SignUpDraft } from '@qihang/shared/seekers';
import { CallFailure } from '../platform/failure';
import { DraftSaver } from './draft-saver';

const content = (name: string) => ({ step: 1, values: { name } });
const superseded = new CallFailure('problem', {
  type: 'about:blank',
  title: '',
  status: 409,
  code: 'seekers/draft-superseded',
  correlationId: '',
});

function saverWith(send: (draft: SignUpDraft) => Promise<SignUpDraft>, revision = 0) {
  const reported: string[] = [];
  const sent: SignUpDraft[] = [];
  const saver = new DraftSaver(
    {
      send: (draft) => {
        sent.push(draft);
        return send(draft);
      },
      report: (state, at) => reported.push(`${state} ${at}`),
    },
    revision,
  );
  return { saver, sent, reported };
}

const accept = async (draft: SignUpDraft) => ({ ...draft, revision: draft.revision + 1 });

describe('DraftSaver', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('saves only the newest content after a pause in typing', async () => {
    const { saver, sent } = saverWith(accept, 4);
    saver.want(content('李'));
    saver.want(content('李示'));
    expect(sent).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([{ ...content('李示'), revision: 4 }]);
  });

  it('bases each save on the answer to the one before, one at a time', async () => {
    const { saver, sent, reported } = saverWith(accept);
    saver.want(content('a'));
    const first = saver.flush();
    saver.want(content('b'));
    await Promise.all([first, saver.flush()]);
    expect(sent.map(({ values, revision }) => [values.name, revision])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect(reported.at(-1)).toBe('saved 2');
  });

  it('keeps content that could not be sent and sends it with the next save', async () => {
    let online = false;
    const { saver, sent, reported } = saverWith((draft) =>
      online ? accept(draft) : Promise.reject(new CallFailure('offline')),
    );
    saver.want(content('a'));
    await saver.flush();
    expect(reported.at(-1)).toBe('failed 0');
    online = true;
    await saver.flush();
    expect(sent.map(({ values }) => values.name)).toEqual(['a', 'a']);
    expect(reported.at(-1)).toBe('saved 1');
  });

  it('stops when another device has saved, until the person has chosen', async () => {
    const { saver, sent, reported } = saverWith((draft) =>
      draft.revision === 7 ? accept(draft) : Promise.reject(superseded),
    );
    saver.want(content('a'));
    await saver.flush();
    expect(reported.at(-1)).toBe('superseded 0');
    saver.want(content('b'));
    await saver.flush();
    expect(sent).toHaveLength(1);
    saver.restart(7);
    saver.want(content('b'));
    await saver.flush();
    expect(reported.at(-1)).toBe('saved 8');
  });

  it('sends nothing after the sign-up was sent', async () => {
    const { saver, sent } = saverWith(accept);
    saver.want(content('a'));
    saver.stop();
    await jest.advanceTimersByTimeAsync(5_000);
    await saver.flush();
    expect(sent).toHaveLength(0);
  });
});
