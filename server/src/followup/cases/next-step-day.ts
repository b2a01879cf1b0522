import { FOLLOW_UP_POLICY } from '@qihang/shared/followup';
import { addDays, formatChineseDate, type LocalDate, valueOn } from '@qihang/shared/platform';
import { badField } from '../../platform/http';

/** @throws DomainError `http/bad-input` for a next step in the past or farther off than may be */
export function assertStepDay(on: LocalDate, today: LocalDate): void {
  const last = addDays(today, valueOn(FOLLOW_UP_POLICY, today).furthestStepDays);
  if (on >= today && on <= last) return;
  const message = `下一步的日期应在今天至${formatChineseDate(last)}之间`;
  throw badField('nextStep.on', message);
}
