import { z } from 'zod';
import { codesOf } from '../platform/enum';
import { idSchema } from '../platform/schemas';

/** Kinds of host as the notice names them (豫人社函〔2023〕138号 二（二）). */
export const hostKindLabels = {
  'research-university': '承担科技项目的研究型大学',
  institute: '科研院所',
  'technology-firm': '科技型企业',
  'manufacturing-leader': '制造业龙头企业',
  'single-product-champion': '单项冠军企业',
  'little-giant': '专精特新“小巨人”企业',
  'technical-school': '技工院校',
  'public-institution': '事业单位',
  'state-owned-firm': '国有企业',
  'small-or-medium-firm': '中小微企业',
  'community-organisation': '城乡社区组织',
  'social-organisation': '社会组织',
  other: '其他',
} as const;
export const hostKindSchema = z.enum(codesOf(hostKindLabels));
export type HostKind = z.infer<typeof hostKindSchema>;

/** A host on the public list: no person's data. */
export const publicHostSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: hostKindSchema,
  divisionCode: z.string(),
  divisionName: z.string(),
  address: z.string(),
  introduction: z.string(),
  openPosts: z.int(),
});
export type PublicHost = z.infer<typeof publicHostSchema>;
