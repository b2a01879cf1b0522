import { HealthChecks } from './index';

let checks: HealthChecks;
beforeEach(() => {
  checks = new HealthChecks();
});

const well = async () => undefined;
const ill = async () => {
  throw new Error('mysql://user:p4ss@db is gone');
};
const statuses = async () => (await checks.report()).checks.map(({ name, status }) => `${name} ${status}`);

describe('the health report', () => {
  it('is ok while every check is, also without any', async () => {
    expect(await checks.report()).toEqual({ status: 'ok', checks: [] });
    checks.register('database', well);
    expect(await checks.report()).toEqual({
      status: 'ok',
      checks: [{ name: 'database', status: 'ok', milliseconds: expect.any(Number) }],
    });
  });

  it('fails with an essential check, and only warns with another', async () => {
    checks.register('database', well);
    checks.register('worker', ill, { essential: false });
    expect((await checks.report()).status).toBe('warning');
    checks.register('disk', ill);
    expect((await checks.report()).status).toBe('failing');
    expect(await statuses()).toEqual(['database ok', 'worker warning', 'disk failing']);
  });

  it('does not tell why', async () => {
    checks.register('database', ill);
    expect(JSON.stringify(await checks.report())).not.toContain('p4ss');
  });

  it('does not wait longer than two seconds for a check', async () => {
    jest.useFakeTimers();
    checks.register('database', () => new Promise(() => undefined));
    const report = checks.report();
    await jest.advanceTimersByTimeAsync(2_000);
    expect((await report).status).toBe('failing');
    jest.useRealTimers();
  });

  it('runs the checks once for all who ask at the same time', async () => {
    const run = jest.fn(well);
    checks.register('database', run);
    await Promise.all([checks.report(), checks.report(), checks.report()]);
    expect(run).toHaveBeenCalledTimes(1);
    await checks.report();
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('survives a check that throws at once', async () => {
    checks.register('database', () => {
      throw new Error('no pool');
    });
    expect(await statuses()).toEqual(['database failing']);
  });

  it('refuses two checks of one name', () => {
    checks.register('database', well);
    expect(() => checks.register('database', well)).toThrow('registered twice');
  });
});
