import { readFileSync } from 'node:fs';
import { systemErrorCode } from './index';

describe('the code of a system error', () => {
  it('is told for an error of the operating system', () => {
    expect.assertions(1);
    try {
      readFileSync('/nowhere/at/all');
    } catch (error) {
      expect(systemErrorCode(error)).toBe('ENOENT');
    }
  });

  it.each([undefined, null, 'ENOENT', new Error('ENOENT'), { code: 7 }])('is absent for %p', (thrown) => {
    expect(systemErrorCode(thrown)).toBeUndefined();
  });
});
