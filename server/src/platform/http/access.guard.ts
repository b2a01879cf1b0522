import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock } from '../clock';
import { RequestContext } from '../context';
import { DomainError } from '../errors';
import { RateLimiter } from '../limits';
import type { ApiRequest } from './api-request';
import { BOUND_ROUTE, type BoundRoute } from './bound-route';
import { httpErrors } from './http.errors';
import { TOKEN_VERIFIER, type TokenVerifier, type VerifiedToken } from './token-verifier';

/** Lets a request through only if its route names who may call and the caller is one of them. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(TOKEN_VERIFIER) private readonly tokens: TokenVerifier,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const bound = this.reflector.get<BoundRoute | undefined>(BOUND_ROUTE, context.getHandler());
    if (bound === undefined) throw new DomainError(httpErrors.roleNeeded);
    const { route } = bound;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const caller = await this.callerOf(request);
    request.actor = caller;
    const requestContext = RequestContext.get();
    if (caller && requestContext) {
      requestContext.actor = {
        userId: caller.personId,
        sessionId: caller.sessionId,
        roles: caller.grants.map(({ role }) => role),
      };
    }
    if (route.perMinute !== undefined) {
      await this.limit(`${route.method} ${route.path}`, caller?.personId ?? request.ip, route.perMinute);
    }
    if (route.access === 'public') return true;
    if (caller === null) {
      throw new DomainError(request.headers.authorization ? httpErrors.sessionEnded : httpErrors.signInNeeded);
    }
    if (route.access !== 'signed-in' && !caller.grants.some(({ role }) => route.access.includes(role))) {
      throw new DomainError(httpErrors.roleNeeded);
    }
    if (route.stepUp && !(caller.steppedUpUntil && caller.steppedUpUntil > this.clock.now())) {
      throw new DomainError(httpErrors.stepUpNeeded);
    }
    return true;
  }

  private async callerOf(request: ApiRequest): Promise<VerifiedToken | null> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ', 2);
    return scheme === 'Bearer' && token ? this.tokens.verify(token) : null;
  }

  private async limit(route: string, caller: string, perMinute: number): Promise<void> {
    const { allowed, retryAfter } = await this.limiter.take(`${route} ${caller}`, perMinute);
    if (!allowed) throw new DomainError(httpErrors.tooMany, { retryAfter });
  }
}
