import { RequestContext } from './index';

describe('the request context', () => {
  it('is absent outside of a request', () => {
    expect(RequestContext.get()).toBeUndefined();
  });

  it('follows awaits, and keeps two requests apart', async () => {
    const seen: string[] = [];
    const request = (correlationId: string) =>
      RequestContext.run({ correlationId }, async () => {
        await new Promise(setImmediate);
        seen.push(`${correlationId}=${RequestContext.get()?.correlationId}`);
      });
    await Promise.all([request('a'), request('b')]);
    expect(seen.sort()).toEqual(['a=a', 'b=b']);
    expect(RequestContext.get()).toBeUndefined();
  });

  it('learns the actor when the guard knows it', async () => {
    await RequestContext.run({ correlationId: 'a' }, async () => {
      await Promise.resolve();
      const context = RequestContext.get();
      if (context) context.actor = { userId: '7', roles: ['seeker'] };
      await Promise.resolve();
      expect(RequestContext.get()?.actor?.userId).toBe('7');
    });
  });
});
