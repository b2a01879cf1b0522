import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { HealthChecks } from '../health';
import { Metrics } from '../metrics';
import { registerOperationalRoutes } from './index';
import { isPrivateAddress } from './private-caller';

const TOKEN = 'a-long-enough-token';
let fastify: FastifyInstance | undefined;
let address: string;
let health: HealthChecks;
let metrics: Metrics;

async function start(options: FastifyServerOptions = {}, metricsToken?: string) {
  fastify = Fastify(options);
  health = new HealthChecks();
  metrics = new Metrics();
  registerOperationalRoutes(fastify, { health, metrics, settings: { metricsToken } });
  fastify.get('/people/:id', () => ({}));
  address = await fastify.listen({ port: 0, host: '127.0.0.1' });
}
afterEach(async () => {
  await fastify?.close();
  fastify = undefined;
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(address + path, { headers });
const metricsStatus = async (headers?: Record<string, string>) => (await get('/metrics', headers)).status;

describe('/health', () => {
  it('tells that the process lives, also while a check fails', async () => {
    await start();
    health.register('database', () => Promise.reject(new Error('gone')));
    const live = await get('/health/live');
    expect([live.status, await live.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'failing', checks: [{ name: 'database', status: 'failing', milliseconds: expect.any(Number) }] },
    ]);
  });

  it('is ready with a warning', async () => {
    await start();
    health.register('worker', () => Promise.reject(new Error('behind')), { essential: false });
    const ready = await get('/health/ready');
    expect([ready.status, ready.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await ready.json()).toMatchObject({ status: 'warning' });
  });
});

describe('/metrics', () => {
  it('times requests by route, without their addresses', async () => {
    await start();
    await get('/people/42?name=x');
    await get('/nowhere');
    const text = await (await get('/metrics')).text();
    expect(text).toContain('qihang_http_request_seconds_count{method="GET",route="/people/:id",status="200"} 1');
    expect(text).toContain('qihang_http_request_seconds_count{method="GET",route="none",status="404"} 1');
    expect(text).toContain('qihang_process_cpu_seconds_total');
    expect(text).not.toMatch(/42\?|nowhere/);
  });

  it('is there for this machine and private networks', async () => {
    await start({ trustProxy: true });
    expect(await metricsStatus()).toBe(200);
    expect(await metricsStatus({ 'x-forwarded-for': '10.1.2.3' })).toBe(200);
  });

  it('is not there for who comes through a proxy from elsewhere', async () => {
    await start({ trustProxy: true });
    for (const hops of ['203.0.113.7', '203.0.113.7, 10.0.0.1', '10.0.0.1, 203.0.113.7', 'unknown']) {
      expect(await metricsStatus({ 'x-forwarded-for': hops })).toBe(404);
    }
  });

  it('is not there for who comes through a proxy that is not trusted', async () => {
    await start();
    expect(await metricsStatus({ 'x-forwarded-for': '127.0.0.1' })).toBe(404);
    expect(await metricsStatus({ forwarded: 'for=127.0.0.1' })).toBe(404);
  });

  it('opens to the token, and to no other', async () => {
    await start({}, TOKEN);
    const from = { 'x-forwarded-for': '203.0.113.7' };
    expect(await metricsStatus({ ...from, authorization: `Bearer ${TOKEN}` })).toBe(200);
    expect(await metricsStatus({ ...from, authorization: `Bearer ${TOKEN}x` })).toBe(404);
    expect(await metricsStatus({ ...from, authorization: TOKEN })).toBe(404);
    expect(await metricsStatus(from)).toBe(404);
  });

  it('does not open to an empty token where none is set', async () => {
    await start();
    expect(await metricsStatus({ 'x-forwarded-for': '203.0.113.7', authorization: 'Bearer ' })).toBe(404);
  });
});

describe('an address', () => {
  it.each(['127.0.0.1', '10.9.8.7', '172.31.0.1', '192.168.1.1', '::1', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1'])(
    '%s is private',
    (text) => expect(isPrivateAddress(text)).toBe(true),
  );

  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '2001:db8::1', '::ffff:8.8.8.8', '', 'localhost', '10.0.0'])(
    '%p is not',
    (text) => expect(isPrivateAddress(text)).toBe(false),
  );
});
