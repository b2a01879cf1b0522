import { divisionLevel } from '@qihang/shared/platform';
import type { Divisions } from '../../platform/reference';

/** The labour bureau of a division, as it signs: of the province it is the department (厅), below it the bureau (局). */
export function bureauName(divisionCode: string, divisions: Divisions): string {
  const rank = divisionLevel(divisionCode) === 'province' ? '厅' : '局';
  return `${divisions.fullName(divisionCode)}人力资源和社会保障${rank}`;
}
