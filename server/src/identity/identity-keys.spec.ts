import type { Settings } from '../platform/settings';
import { type CodeScope, IdentityKeys } from './identity-keys';

const keysOf = (sessionSecret: string) => new IdentityKeys({ sessionSecret } as Settings);
const keys = keysOf('a'.repeat(32));
const scope: CodeScope = { phoneIndex: Buffer.alloc(32, 1), purpose: 'sign-in', sessionId: null, subject: null };

describe('the hash of a code', () => {
  it('is the same for the same code and scope', () => {
    expect(keys.codeHash('123456', scope)).toEqual(keys.codeHash('123456', { ...scope }));
  });

  it('differs by code, phone, purpose, session, subject and secret', () => {
    const stepUp = { ...scope, purpose: 'step-up' } as const;
    const signature = { ...scope, purpose: 'signature', sessionId: '1' } as const;
    const hashes = [
      keys.codeHash('123456', scope),
      keys.codeHash('123457', scope),
      keys.codeHash('123456', { ...scope, phoneIndex: Buffer.alloc(32, 2) }),
      keys.codeHash('123456', stepUp),
      keys.codeHash('123456', { ...stepUp, sessionId: '1' }),
      keys.codeHash('123456', { ...stepUp, sessionId: '2' }),
      keys.codeHash('123456', { ...signature, subject: 'a'.repeat(64) }),
      keys.codeHash('123456', { ...signature, subject: 'b'.repeat(64) }),
      keysOf('b'.repeat(32)).codeHash('123456', scope),
    ];
    expect(new Set(hashes.map((hash) => hash.toString('hex'))).size).toBe(hashes.length);
  });
});

describe('the successor of a refresh token', () => {
  it('is one and the same, and cannot be told without the secret', () => {
    expect(keys.successorOf('token')).toBe(keys.successorOf('token'));
    expect(keys.successorOf('token')).toMatch(/^[\w-]{43}$/);
    expect(keysOf('b'.repeat(32)).successorOf('token')).not.toBe(keys.successorOf('token'));
  });

  it('is not its hash', () => {
    expect(keys.refreshTokenHash('token').toString('base64url')).not.toBe(keys.successorOf('token'));
  });
});
