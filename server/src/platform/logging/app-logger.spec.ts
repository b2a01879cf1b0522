import { Logger } from '@nestjs/common';
import Fastify from 'fastify';
import { RequestContext } from '../context';
import { createAppLogger, logRequests } from './index';

let lines: Record<string, unknown>[];
const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
const logger = () => createAppLogger({ logLevel: 'info' }, destination);
beforeEach(() => {
  lines = [];
});
afterEach(() => Logger.overrideLogger(['log', 'error', 'warn']));

describe("the process's logger", () => {
  it('writes one line of JSON with time, level, context and the ambient request', () => {
    RequestContext.run({ correlationId: 'c-1', actor: { userId: '7', roles: ['officer'] } }, () =>
      logger().warn({ message: 'a registry of 13800000000', kind: 'poverty-relieved' }, 'Registries'),
    );
    expect(lines).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        level: 'warn',
        context: 'Registries',
        message: 'a registry of [redacted]',
        kind: 'poverty-relieved',
        correlationId: 'c-1',
        userId: '7',
      },
    ]);
  });

  it("serves Nest's logger, which brings errors, objects with errors, and stacks", () => {
    Logger.overrideLogger(logger());
    const nest = new Logger('Http');
    nest.error(new RangeError('no place for 13800000000'));
    nest.error({ job: 'digest', err: new Error('phone 13800000000') });
    nest.error('failed', 'Error: 13800000000\n    at work (file.ts:1:1)');
    expect(lines).toMatchObject([
      { level: 'error', context: 'Http', err: { type: 'RangeError', message: 'no place for [redacted]' } },
      { level: 'error', context: 'Http', job: 'digest', err: { type: 'Error', message: 'phone [redacted]' } },
      { level: 'error', context: 'Http', message: 'failed', more: ['Error: [redacted]\n    at work (file.ts:1:1)'] },
    ]);
  });

  it("leaves out what is below its level, and Nest's chatter at start-up", () => {
    logger().debug('detail', 'Posts');
    logger().verbose('detail', 'Posts');
    logger().log('Mapped {/posts, GET} route', 'RouterExplorer');
    logger().fatal('out of memory');
    expect(lines).toMatchObject([{ level: 'fatal', message: 'out of memory' }]);
  });

  it('writes no personal number, wherever a caller put it', () => {
    const phone = '13800000000';
    logger().log(phone, phone, { [phone]: phone, url: `/x?phone=${phone}` }, phone);
    logger().error(new Error(phone, { cause: phone }), phone, phone);
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain(phone);
  });
});

describe('the log of requests', () => {
  it('names the route, not the address', async () => {
    const fastify = Fastify({ genReqId: () => 'c-2' });
    logRequests(fastify, logger());
    fastify.get('/people/:number', (_, reply) => reply.code(204).send());
    const address = await fastify.listen({ port: 0, host: '127.0.0.1' });
    await fetch(`${address}/people/11010519491231002X?name=张三`);
    await fetch(`${address}/nowhere/张三`);
    await fastify.close();
    expect(lines).toMatchObject([
      {
        message: 'GET /people/:number 204',
        context: 'Request',
        correlationId: 'c-2',
        milliseconds: expect.any(Number),
      },
      { message: 'GET (no route) 404' },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/11010519491231002X|张三/);
  });
});
