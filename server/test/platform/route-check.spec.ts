import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { defineRoutes, type RouteDefinition } from '@qihang/shared/platform';
import { z } from 'zod';
import { checkRoutes, Handle } from '../../src/platform/http';

const routes = defineRoutes({
  known: { summary: 'Known', method: 'GET', path: '/known', access: ['officer'], reply: z.object({}) },
  other: { summary: 'Other', method: 'GET', path: '/other', access: 'public', perMinute: 1, reply: z.object({}) },
  unlimited: { summary: 'Unlimited', method: 'GET', path: '/unlimited', access: 'public', reply: z.object({}) },
});

@Controller()
class KnownController {
  @Handle(routes.known)
  known() {
    return {};
  }
}

@Controller()
class UnboundController {
  @Get('backdoor')
  backdoor() {
    return {};
  }
}

@Module({ imports: [DiscoveryModule], controllers: [KnownController] })
class GoodModule {}

@Module({ imports: [DiscoveryModule], controllers: [KnownController, UnboundController] })
class BackdoorModule {}

async function check(module: new () => object, table: readonly RouteDefinition[]): Promise<void> {
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    checkRoutes(app, table);
  } finally {
    await app.close();
  }
}

describe('starting up', () => {
  it('goes on when table and controllers agree', async () => {
    await expect(check(GoodModule, [routes.known])).resolves.toBeUndefined();
  });

  it('stops at a handler that names no route of the table', async () => {
    await expect(check(BackdoorModule, [routes.known])).rejects.toThrow('UnboundController.backdoor names no route');
  });

  it('stops at a route without a handler, a handler without its route, and a public route without a limit', async () => {
    await expect(check(GoodModule, [routes.known, routes.other])).rejects.toThrow('no handler: GET /other');
    await expect(check(GoodModule, [])).rejects.toThrow('not in the table: GET /known');
    await expect(check(GoodModule, [routes.known, routes.unlimited])).rejects.toThrow('public without a limit');
  });

  it.each([undefined, [], null])('stops at a route whose access is %p', async (access) => {
    const nameless = { ...routes.known, access } as unknown as RouteDefinition;
    await expect(check(GoodModule, [nameless])).rejects.toThrow('names no role: GET /known');
  });
});
