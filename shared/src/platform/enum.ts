/**
 * The keys of a label table as a tuple, for `z.enum`.
 * @param labels Chinese label by code
 * @returns the codes, in the table's order
 */
export function codesOf<const T extends Record<string, string>>(
  labels: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]];
}
