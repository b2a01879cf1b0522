import { z } from 'zod';
import type { LocalDate } from '../platform/dates';

/** Days of the week as ISO 8601 numbers them. */
export const weekdayLabels = {
  '1': '周一',
  '2': '周二',
  '3': '周三',
  '4': '周四',
  '5': '周五',
  '6': '周六',
  '7': '周日',
} as const;

/** Nobody is reminded before or after these hours, in China. */
export const EARLIEST_HOUR = 7;
export const LATEST_HOUR = 21;

/** When a mentor wants to be reminded of missing entries. */
export const reminderTimesSchema = z
  .object({
    isOn: z.boolean(),
    /** Monday is 1. */
    weekdays: z
      .array(z.int().min(1).max(7))
      .max(7)
      .refine((days) => new Set(days).size === days.length, '同一天只能选一次'),
    hour: z
      .int('请选择时间')
      .min(EARLIEST_HOUR, `请选择 ${EARLIEST_HOUR} 点到 ${LATEST_HOUR} 点之间的时间`)
      .max(LATEST_HOUR, `请选择 ${EARLIEST_HOUR} 点到 ${LATEST_HOUR} 点之间的时间`),
  })
  .refine(({ isOn, weekdays }) => !isOn || weekdays.length > 0, {
    path: ['weekdays'],
    message: '请至少选一天；不想要提醒时可以关闭提醒',
  });
export type ReminderTimes = z.infer<typeof reminderTimesSchema>;

/** @returns 1 for Monday to 7 for Sunday */
export function weekdayOf(day: LocalDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/**
 * Whether it is time to remind: on a chosen day, from the chosen hour until night, so that a standstill of some hours loses
 * no reminder.
 * @param now the day and the hour in China
 */
export function isTimeToRemind(
  { isOn, weekdays, hour }: ReminderTimes,
  now: { readonly day: LocalDate; readonly hour: number },
): boolean {
  return isOn && weekdays.includes(weekdayOf(now.day)) && hour <= now.hour && now.hour <= LATEST_HOUR;
}
