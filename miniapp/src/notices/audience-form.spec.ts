import { audienceSchema } from '@qihang/shared/notices';
import * as fc from 'fast-check';
import { type AudienceForm, audienceForm, audienceOf, EMPTY_AUDIENCE } from './audience-form';

const subset = <T>(...items: T[]) => fc.subarray(items);
const forms: fc.Arbitrary<AudienceForm> = fc.record({
  join: fc.constantFrom('all' as const, 'any' as const),
  hardship: subset('minimum-living', 'disability'),
  division: subset('410100', '410200', '419001'),
  category: subset('graduate' as const, 'unemployed-youth' as const),
  education: subset('bachelor' as const, 'master' as const),
  major: subset('会计', '软件').map((words) => words.join('、')),
  intention: subset('research' as const, 'community' as const),
});

describe('the form of an audience', () => {
  it('makes an audience that the server takes, and comes back from it', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const audience = audienceOf(form);
        if (audience === undefined) return;
        expect(audienceSchema.parse(audience)).toEqual(audience);
        expect(audienceForm(audience)).toEqual(form);
      }),
    );
  });

  it('makes none while nothing is chosen', () => {
    expect(audienceOf({ ...EMPTY_AUDIENCE, major: ' 、 ' })).toBeUndefined();
  });

  it('shows a single condition, and says when it cannot show one that nests groups', () => {
    expect(audienceForm({ field: 'major', in: ['会计'] })).toEqual({ ...EMPTY_AUDIENCE, major: '会计' });
    const leaf = { field: 'category', in: ['graduate'] } as const;
    expect(audienceForm({ all: [{ any: [{ ...leaf, in: ['graduate'] }] }] })).toBeUndefined();
  });
});
