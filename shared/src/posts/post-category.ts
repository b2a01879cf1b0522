/** The four categories of the notice (豫人社函〔2023〕138号 二（二）). Apart from the schemas, so that showing one needs no zod. */
export const postCategoryLabels = {
  research: '科研类',
  technical: '技术技能类',
  management: '管理类',
  community: '社会服务类',
} as const;

export type PostCategory = keyof typeof postCategoryLabels;
