import type { Audience, AudienceLeaf } from '@qihang/shared/notices';
import type { EducationLevel } from '@qihang/shared/platform';
import type { PostCategory } from '@qihang/shared/posts';
import type { SeekerCategory } from '@qihang/shared/seekers';

/** The conditions as the form holds them; an empty list asks for nothing. */
export interface AudienceForm {
  /** `all`: every condition has to hold; `any`: one is enough. */
  join: 'all' | 'any';
  hardship: string[];
  division: string[];
  category: SeekerCategory[];
  education: EducationLevel[];
  /** Words of majors, as typed, with 、 between them. */
  major: string;
  intention: PostCategory[];
}

export const EMPTY_AUDIENCE: AudienceForm = {
  join: 'all',
  hardship: [],
  division: [],
  category: [],
  education: [],
  major: '',
  intention: [],
};

const FIELDS = ['hardship', 'division', 'category', 'education', 'intention'] as const;

/**
 * @param form as filled in
 * @returns the audience, or undefined while no condition is chosen
 */
export function audienceOf(form: AudienceForm): Audience | undefined {
  const majors = form.major.split(/[、,，\s]+/).filter((word) => word !== '');
  const leaves = [
    ...FIELDS.flatMap((field) => (form[field].length > 0 ? [{ field, in: form[field] } as AudienceLeaf] : [])),
    ...(majors.length > 0 ? [{ field: 'major', in: majors } as const] : []),
  ];
  if (leaves.length === 0) return undefined;
  return form.join === 'all' ? { all: leaves } : { any: leaves };
}

/**
 * The other way round, for a draft that is changed.
 * @returns undefined for an audience that this form cannot show, such as one that nests groups
 */
export function audienceForm(audience: Audience): AudienceForm | undefined {
  const join = 'any' in audience ? 'any' : 'all';
  const members = 'all' in audience ? audience.all : 'any' in audience ? audience.any : [audience];
  const form: AudienceForm = { ...EMPTY_AUDIENCE, join };
  const seen = new Set<string>();
  for (const leaf of members) {
    if (!('field' in leaf) || seen.has(leaf.field)) return undefined;
    seen.add(leaf.field);
    if (leaf.field === 'major') form.major = leaf.in.join('、');
    else Object.assign(form, { [leaf.field]: [...leaf.in] });
  }
  return form;
}
