import { type DivisionCode, isWithin } from '../platform/divisions';
import { type EducationLevel, isEducationAtLeast } from '../platform/education-level';

/** What a post asks for, as far as suitability goes. */
export interface PostDemands<Category extends string> {
  readonly category: Category;
  readonly divisionCode: DivisionCode;
  /** Lowest level of education; `junior-middle` asks for nothing. */
  readonly education: EducationLevel;
  /** Names of majors or classes of majors; empty, or one of them 不限: any. */
  readonly majors: readonly string[];
  /** Barred for those under age. */
  readonly isHazardous: boolean;
}

/** What is known of a seeker. An empty list of wishes means that anything will do. */
export interface SeekerOffer<Category extends string> {
  readonly education: EducationLevel | null;
  readonly major: string | null;
  /** Class and category of the major in the ministry's catalogue, such as 计算机类 and 工学; null when unknown. */
  readonly majorClass: string | null;
  readonly majorCategory: string | null;
  readonly wantedDivisions: readonly DivisionCode[];
  readonly wantedCategories: readonly Category[];
  /** Aged 16 or 17 on the day: `assessEligibility` says so by the requirement `no-hazardous-posts`. */
  readonly isMinor: boolean;
}

export type UnsuitableReason =
  | 'education-unknown'
  | 'education-too-low'
  | 'major-unknown'
  | 'major-not-listed'
  | 'division-not-wanted'
  | 'category-not-wanted'
  | 'hazardous-for-minor';

export const UNSUITABLE_REASON_LABELS: Readonly<Record<UnsuitableReason, string>> = {
  'education-unknown': '尚未填写学历，无法判断是否符合岗位要求',
  'education-too-low': '学历低于岗位要求',
  'major-unknown': '尚未填写专业，无法判断是否符合岗位要求',
  'major-not-listed': '所学专业不在岗位要求的专业之内',
  'division-not-wanted': '岗位所在地不在你的意向地区',
  'category-not-wanted': '岗位类别不在你的意向之内',
  'hazardous-for-minor': '岗位有职业危害，未满18周岁不能参加',
};

export interface PostSuitability {
  readonly suits: boolean;
  readonly reasons: readonly UnsuitableReason[];
}

/** Whether a post suits a seeker, with every reason why not (domain, §4: posts that suit are told of). */
export function assessPostSuitability<Category extends string>(
  post: PostDemands<Category>,
  seeker: SeekerOffer<Category>,
): PostSuitability {
  const reasons = [
    ...educationReasons(post, seeker),
    ...majorReasons(post, seeker),
    ...wishReasons(post, seeker),
    ...(post.isHazardous && seeker.isMinor ? (['hazardous-for-minor'] as const) : []),
  ];
  return { suits: reasons.length === 0, reasons };
}

/** True when a post takes any major: nothing listed, or one of the entries says so (不限, 专业不限, 无要求). */
export function asksForNoMajor(majors: readonly string[]): boolean {
  return majors.length === 0 || majors.some((major) => /不限|无要求|任意/.test(major));
}

function educationReasons(
  post: PostDemands<string>,
  { education }: SeekerOffer<string>,
): ('education-unknown' | 'education-too-low')[] {
  if (post.education === 'junior-middle') return [];
  if (education === null) return ['education-unknown'];
  return isEducationAtLeast(education, post.education) ? [] : ['education-too-low'];
}

function majorReasons(
  post: PostDemands<string>,
  seeker: SeekerOffer<string>,
): ('major-unknown' | 'major-not-listed')[] {
  if (asksForNoMajor(post.majors)) return [];
  const { major } = seeker;
  if (major === null || major.trim() === '') return ['major-unknown'];
  const groups = [seeker.majorClass, seeker.majorCategory].filter((group) => group !== null).map(stemOf);
  const fits = post.majors.some((asked) => fitsMajor(stemOf(asked), stemOf(major), groups));
  return fits ? [] : ['major-not-listed'];
}

function wishReasons<Category extends string>(
  post: PostDemands<Category>,
  seeker: SeekerOffer<Category>,
): ('division-not-wanted' | 'category-not-wanted')[] {
  const { wantedDivisions, wantedCategories } = seeker;
  const isDivisionWanted =
    wantedDivisions.length === 0 || wantedDivisions.some((wanted) => isWithin(post.divisionCode, wanted));
  const isCategoryWanted = wantedCategories.length === 0 || wantedCategories.includes(post.category);
  return [
    ...(isDivisionWanted ? [] : (['division-not-wanted'] as const)),
    ...(isCategoryWanted ? [] : (['category-not-wanted'] as const)),
  ];
}

/** Hosts write 会计 and mean 会计学, 大数据与会计 too; a stem of one character (法, 医) must be the whole. */
function fitsMajor(asked: string, major: string, groups: readonly string[]): boolean {
  if (asked === '') return false;
  return asked === major || groups.includes(asked) || (asked.length >= 2 && major.includes(asked));
}

/** `会计学专业` → `会计`, `计算机类` → `计算机`, `数学` stays: what is left when the words that add nothing are dropped. */
function stemOf(major: string): string {
  const plain = major
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?:相关)?专业$/, '')
    .replace(/(?:相关|大类|类)$/, '');
  const stem = plain.replace(/学$/, '');
  return stem.length >= 2 ? stem : plain;
}
