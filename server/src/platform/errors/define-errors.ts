/** One kind of refusal: stable code for programs, HTTP status, Chinese title for people. */
export interface ErrorEntry<Code extends string = string> {
  readonly code: Code;
  readonly status: number;
  readonly title: string;
}

type Kebab<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Kebab<Tail>}`
  : '';

/** A domain's errors by name; `notFound` of `posts` has the code `posts/not-found`. */
export type ErrorCatalogue<Domain extends string, Names extends string> = {
  readonly [Name in Names]: ErrorEntry<`${Domain}/${Kebab<Name>}`>;
};

/**
 * Makes a domain's error catalogue; one call in each `<domain>.errors.ts`.
 * @param domain the domain folder's name, as `posts`
 * @param entries HTTP status (400–599) and Chinese title by camel-case name
 * @returns the entries with their codes, as `posts/not-found`
 * @throws Error at start-up, for a status that is no error or an empty title
 */
export function defineErrors<const Domain extends string, Names extends string>(
  domain: Domain,
  entries: Readonly<Record<Names, { readonly status: number; readonly title: string }>>,
): ErrorCatalogue<Domain, Names> {
  const catalogue: Record<string, ErrorEntry> = {};
  for (const name of Object.keys(entries) as Names[]) {
    const { status, title } = entries[name];
    const code = `${domain}/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (!Number.isInteger(status) || status < 400 || status > 599)
      throw new Error(`${code}: no error status: ${status}`);
    if (title.trim() === '') throw new Error(`${code}: no title`);
    catalogue[name] = Object.freeze({ code, status, title });
  }
  return Object.freeze(catalogue) as ErrorCatalogue<Domain, Names>;
}
