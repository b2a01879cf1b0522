import { Inject, Injectable } from '@nestjs/common';
import type { RouteDefinition } from '@qihang/shared/platform';
import { Clock } from '../clock';
import { RequestContext } from '../context';
import { DomainError } from '../errors';
import { RateLimiter } from '../limits';
import type { ApiRequest } from './api-request';
import { httpErrors } from './http.errors';
import { TOKEN_VERIFIER, type TokenVerifier, type VerifiedToken } from './token-verifier';

/** Lets a request through only if its route names who may call and the caller is one of them. */
@Injectable()
export class Access {
  constructor(
    @Inject(TOKEN_VERIFIER) private readonly tokens: TokenVerifier,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /**
   * Finds out who calls, and sets `request.actor`.
   * @throws DomainError `http/sign-in-needed`, `…/session-ended`, `…/role-needed`, `…/step-up-needed` or `…/too-many`
   */
  async admit(route: RouteDefinition, request: ApiRequest): Promise<void> {
    const caller = request.headers.authorization === undefined ? null : await this.callerOf(request);
    request.actor = caller;
    if (caller) this.rememberCaller(caller);
    if (route.perMinute !== undefined) {
      this.limit(`${route.method} ${route.path}`, caller?.personId ?? request.ip, route.perMinute);
    }
    if (route.access === 'public') return;
    if (caller === null) {
      throw new DomainError(request.headers.authorization ? httpErrors.sessionEnded : httpErrors.signInNeeded);
    }
    if (route.access !== 'signed-in' && !caller.grants.some(({ role }) => route.access.includes(role))) {
      throw new DomainError(httpErrors.roleNeeded);
    }
    if (route.stepUp && !(caller.steppedUpUntil && caller.steppedUpUntil > this.clock.now())) {
      throw new DomainError(httpErrors.stepUpNeeded);
    }
  }

  private rememberCaller({ personId, sessionId, grants }: VerifiedToken): void {
    const context = RequestContext.get();
    if (context) context.actor = { userId: personId, sessionId, roles: grants.map(({ role }) => role) };
  }

  private async callerOf(request: ApiRequest): Promise<VerifiedToken | null> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ', 2);
    return scheme === 'Bearer' && token ? this.tokens.verify(token) : null;
  }

  private limit(route: string, caller: string, perMinute: number): void {
    const { allowed, retryAfter } = this.limiter.take(`${route} ${caller}`, perMinute);
    if (!allowed) throw new DomainError(httpErrors.tooMany, { retryAfter });
  }
}
