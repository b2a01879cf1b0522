import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock';
import { DomainError } from '../errors';
import type { AccessTokens } from './access-tokens';
import type { GatewayHttp } from './gateway-http';
import type { StoredToken, TokenStore } from './token-store';
import { wechatErrors } from './wechat.errors';
import { readAnswer } from './wechat-answers';

/** From five minutes before the end WeChat gives a new token while the old one still works. */
const REFRESH_BEFORE_MS = 5 * 60_000;

/** How often, and how long, a process looks whether another has fetched the token. */
const LOOK_EVERY_MS = 50;
const LOOK_FOR_MS = 10_000;

/** `stable_token`, held once for all processes in a leased row and remembered in each. */
export class SharedAccessTokens implements AccessTokens {
  private known: StoredToken | undefined;
  private fetching: Promise<StoredToken> | undefined;

  constructor(
    private readonly http: GatewayHttp,
    private readonly store: TokenStore,
    private readonly clock: Clock,
    private readonly app: { readonly appId: string; readonly secret: string },
  ) {}

  async current(): Promise<string> {
    if (this.known && this.millisecondsLeft(this.known) > REFRESH_BEFORE_MS) return this.known.token;
    return (await this.once(() => this.refresh())).token;
  }

  async renew(refused: string): Promise<string> {
    if (this.known && this.known.token !== refused) return this.known.token;
    return (await this.once(() => this.replace(refused))).token;
  }

  /** Calls of one process share one fetch. */
  private once(fetch: () => Promise<StoredToken>): Promise<StoredToken> {
    this.fetching ??= fetch()
      .then((token) => {
        this.known = token;
        return token;
      })
      .finally(() => {
        this.fetching = undefined;
      });
    return this.fetching;
  }

  private async refresh(): Promise<StoredToken> {
    const stored = await this.store.read();
    if (stored && this.millisecondsLeft(stored) > REFRESH_BEFORE_MS) return stored;
    if (await this.store.lease()) {
      return this.unlessFetched(
        (token) => this.millisecondsLeft(token) > REFRESH_BEFORE_MS,
        () => this.fetchAndSave(false),
      );
    }
    if (stored && this.millisecondsLeft(stored) > 0) return stored;
    return this.waitFor((token) => this.millisecondsLeft(token) > 0);
  }

  private async replace(refused: string): Promise<StoredToken> {
    const stored = await this.store.read();
    if (stored && stored.token !== refused) return stored;
    const isAnother = ({ token }: StoredToken) => token !== refused;
    if (!(await this.store.lease())) return this.waitFor(isAnother);
    const token = await this.unlessFetched(isAnother, () => this.fetchAndSave(false));
    if (token.token !== refused) return token;
    // WeChat still holds the refused token for good: only a forced refresh gives another.
    if (!(await this.store.countForced())) throw unavailable('forced refresh is used up for now');
    if (!(await this.store.lease())) return this.waitFor(isAnother);
    return this.fetchAndSave(true);
  }

  /** Looks once more under the lease: another process may have fetched the token between the last look and the lease. */
  private async unlessFetched(
    good: (token: StoredToken) => boolean,
    fetch: () => Promise<StoredToken>,
  ): Promise<StoredToken> {
    const stored = await this.store.read();
    if (stored === undefined || !good(stored)) return fetch();
    await this.store.release();
    return stored;
  }

  private async fetchAndSave(forced: boolean): Promise<StoredToken> {
    try {
      const token = await this.fetch(forced);
      await this.store.save(token);
      return token;
    } catch (error) {
      await this.store.release();
      throw error;
    }
  }

  private async fetch(forced: boolean): Promise<StoredToken> {
    const asked = this.clock.now().getTime();
    const body = JSON.stringify({
      grant_type: 'client_credential',
      appid: this.app.appId,
      secret: this.app.secret,
      force_refresh: forced,
    });
    const answer = readAnswer(await this.http.send('/cgi-bin/stable_token', body));
    if (answer.kind !== 'answer') throw unavailable(`stable_token: ${answer.kind}`);
    const { access_token: token, expires_in: seconds } = answer.body;
    if (answer.code !== 0 || typeof token !== 'string' || token.length > 512 || typeof seconds !== 'number') {
      throw unavailable(`stable_token: errcode ${answer.code}`);
    }
    return { token, expiresAt: new Date(asked + seconds * 1000) };
  }

  private async waitFor(good: (token: StoredToken) => boolean): Promise<StoredToken> {
    for (let waited = 0; waited < LOOK_FOR_MS; waited += LOOK_EVERY_MS) {
      await wait(LOOK_EVERY_MS);
      const stored = await this.store.read();
      if (stored && good(stored)) return stored;
    }
    throw unavailable('another process is fetching the access token');
  }

  private millisecondsLeft(token: StoredToken): number {
    return token.expiresAt.getTime() - this.clock.now().getTime();
  }
}

function unavailable(detail: string): DomainError {
  return new DomainError(wechatErrors.unavailable, { detail, retryAfter: 30 });
}
