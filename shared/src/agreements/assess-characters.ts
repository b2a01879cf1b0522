import { type AgreementRule, hostProblem, traineeProblem } from './agreement-facts';
import { unprintableIn } from './visible-text';

/** What is typed has to be printed as it is: no emoji, no characters that the documents' font lacks. */
export const theCharacters: AgreementRule = ({ terms, details }) => [
  ...textsIn(terms, 'terms').flatMap(({ path, text }) => told(text).map((message) => hostProblem(path, message))),
  ...textsIn(details, 'details').flatMap(({ path, text }) =>
    told(text).map((message) => traineeProblem(path, message)),
  ),
];

interface TypedText {
  readonly path: string;
  readonly text: string;
}

function textsIn(value: unknown, path: string): TypedText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, `${path}.${key}`));
}

function told(text: string): string[] {
  const characters = unprintableIn(text);
  return characters.length === 0 ? [] : [`协议上印不出这些字符，请换成文字：${characters.join(' ')}`];
}
