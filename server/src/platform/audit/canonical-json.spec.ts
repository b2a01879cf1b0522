import fc from 'fast-check';
import { canonicalJson, type JsonValue } from './canonical-json';

describe('canonical JSON', () => {
  it('is the same for members in any order, at every depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: undefined, 你: '好' })).toBe(
      '{"b":[{"c":null,"d":1}],"你":"好"}',
    );
  });

  it('says what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value as JsonValue))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
