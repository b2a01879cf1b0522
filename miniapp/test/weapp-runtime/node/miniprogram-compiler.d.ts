declare module 'miniprogram-compiler' {
  /** Compiles every template of a project with WeChat's own compiler; throws with its message on a broken one. */
  export function wxmlToJs(root: string, options?: { maxBuffer?: number }): string;
}
