const MOST_WORDS = 8;

/**
 * Makes SQL conditions that ask for every word of a search text to be contained in a column.
 * @param column as in the statement, `p.search_text`
 * @param text what somebody typed; words beyond the eighth are ignored; undefined or blank asks for nothing
 * @returns conditions to join by AND, and the value of the one placeholder in each
 */
export function containsWords(column: string, text: string | undefined): { conditions: string[]; values: string[] } {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '');
  const values = words.slice(0, MOST_WORDS).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return { conditions: values.map(() => `${column} LIKE ?`), values };
}
