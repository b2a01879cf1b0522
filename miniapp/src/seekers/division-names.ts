import { useDivisions } from '../ui/forms/division-field';

/**
 * Names of divisions with the city before the county: `郑州市金水区`.
 * @returns a function from code to name; the code itself while the list isn't there yet
 */
export function useDivisionNames(): (code: string) => string {
  const divisions = useDivisions();
  const find = (code: string | null) => divisions.find((division) => division.code === code);
  return (code) => {
    if (code === '') return '';
    const division = find(code);
    const city = division?.parentCode === '410000' ? undefined : find(division?.parentCode ?? null);
    return division ? `${city?.name ?? ''}${division.name}` : code;
  };
}
