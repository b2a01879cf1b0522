import http from 'node:http';
import net from 'node:net';
import { identityRoutes } from '@qihang/shared/identity';
import { startApi } from '../support/api';
import { until } from '../support/until';

/** Whether somebody listens at the address. */
function listens(port: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

describe('shutting down', () => {
  it('answers the request in hand, and does not wait for the next one of that connection', async () => {
    const api = await startApi();
    const agent = new http.Agent({ keepAlive: true });
    const body = JSON.stringify({ phone: 'none' });
    const request = http.request(`${api.url}/api/v1${identityRoutes.requestCode.path}`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' },
    });
    const status = new Promise((resolve, reject) => {
      request.once('response', (reply) => reply.resume().once('end', () => resolve(reply.statusCode)));
      request.once('error', reject);
    });
    const inHand = new Promise((resolve) => {
      request.once('continue', resolve);
    });
    request.flushHeaders();
    await inHand;
    const closed = api.close();
    await until(async () => ((await listens(new URL(api.url).port)) ? undefined : true));
    request.end(body);
    expect(await status).toBe(400);
    await closed;
    agent.destroy();
  }, 20_000);
});
