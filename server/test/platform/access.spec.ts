import { ROLES, type Role, type RouteDefinition } from '@qihang/shared/platform';
import { allRoutes, routeTable } from '../../src/route-table';
import { signedInAs } from '../identity/people';
import { startApi, type TestApi } from '../support/api';

type Caller = 'nobody' | 'signed-in' | Role;

const CALLERS: readonly Caller[] = ['nobody', 'signed-in', ...ROLES.filter((role) => role !== 'system')];

const routes = Object.entries(routeTable).flatMap(([domain, table]) =>
  Object.entries<RouteDefinition>(table).map(([name, route]) => [`${domain}.${name}`, route] as const),
);

let api: TestApi;
const tokens = new Map<Caller, string>();

beforeAll(async () => {
  api = await startApi();
  for (const caller of CALLERS) {
    if (caller === 'nobody') continue;
    const place = {
      hostId: caller === 'host-agent' ? '1' : null,
      divisionCode: caller === 'officer' ? '410100' : null,
    };
    const session = await signedInAs(api, ...(caller === 'signed-in' ? [] : [{ role: caller, ...place }]));
    tokens.set(caller, session.accessToken);
  }
});
afterAll(() => api.close());

/** The refusal that the route table asks for, or undefined if the caller gets past the guard. */
function expectedRefusal({ access, stepUp }: RouteDefinition, caller: Caller): string | undefined {
  if (access === 'public') return undefined;
  if (caller === 'nobody') return 'http/sign-in-needed';
  if (access !== 'signed-in' && !access.includes(caller as Role)) return 'http/role-needed';
  return stepUp ? 'http/step-up-needed' : undefined;
}

const GUARD_CODES = ['http/sign-in-needed', 'http/role-needed', 'http/step-up-needed', 'http/session-ended'];

/** Calls with an empty body and id 0, which no schema and no row accepts: only the guard's answer counts. */
async function refusalFor(route: RouteDefinition, caller: Caller): Promise<string | undefined> {
  const token = tokens.get(caller);
  const response = await fetch(`${api.url}/api/v1${route.path.replace(/:[A-Za-z]+/g, '0')}`, {
    method: route.method,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  const text = await response.text();
  const code = /"code":"([^"]+)"/.exec(text)?.[1];
  return code !== undefined && GUARD_CODES.includes(code) ? code : undefined;
}

describe('access', () => {
  it('is bound for every route of the table', () => {
    expect(new Set(allRoutes)).toEqual(new Set(routes.map(([, route]) => route)));
    expect(allRoutes.length).toBeGreaterThan(60);
  });

  it.each(routes.filter(([name]) => name !== 'identity.signOut'))(
    'of %s is what the table says, for every caller',
    async (_name, route) => {
      const refusals: Record<string, string | undefined> = {};
      const expected: Record<string, string | undefined> = {};
      for (const caller of CALLERS) {
        refusals[caller] = await refusalFor(route, caller);
        expected[caller] = expectedRefusal(route, caller);
      }
      expect(refusals).toEqual(expected);
    },
  );

  it('is refused with a forged, an expired and a foreign token', async () => {
    const [header, payload] = (tokens.get('officer') ?? '').split('.');
    const forged = `${header}.${payload}.${Buffer.from('forged').toString('base64url')}`;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const token of [forged, unsigned, 'nonsense']) {
      const answer = await api.call(routeTable.platform.status, {}, { as: token });
      expect(answer.problem.code).toBe('http/session-ended');
    }
    api.clock.advance(11 * 60_000);
    const answer = await api.call(routeTable.platform.status, {}, { as: tokens.get('officer') });
    expect(answer.problem.code).toBe('http/session-ended');
  });
});
