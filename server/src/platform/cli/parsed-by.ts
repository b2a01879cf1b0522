import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';

/**
 * Checks a command's option or argument by a schema.
 * @param schema of the text
 * @returns a parser for commander; what the schema refuses is shown with the option's name
 */
export function parsedBy(schema: z.ZodType<string>): (text: string) => string {
  return (text) => {
    const result = schema.safeParse(text);
    if (!result.success) throw new InvalidArgumentError(result.error.issues.map(({ message }) => message).join('; '));
    return result.data;
  };
}
