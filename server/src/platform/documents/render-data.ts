/** What JSON can say; members that are undefined are left out. */
export type RenderData =
  | string
  | number
  | boolean
  | null
  | readonly RenderData[]
  | { readonly [member: string]: RenderData | undefined };
