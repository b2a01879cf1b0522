import { asStatus, filterOf } from './applicant-filter';

describe('filterOf', () => {
  it('takes what an address asks for', () => {
    expect(filterOf({ postId: '17', status: 'sent' })).toEqual({ postId: '17', status: 'sent' });
  });

  it('leaves out what is no id and no status', () => {
    expect(filterOf({ postId: '1 OR 1', status: 'nonsense' })).toEqual({ postId: '', status: '' });
    expect(filterOf({})).toEqual({ postId: '', status: '' });
    expect(asStatus('constructor')).toBe('');
  });
});
