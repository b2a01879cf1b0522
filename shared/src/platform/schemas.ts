import { z } from 'zod';

/** A database id: bigint, as a string in JSON. */
export const idSchema = z.string().regex(/^[1-9]\d{0,18}$/, '编号不正确');

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date('日期应写成 2026-01-31 的样子');

/** An instant, ISO 8601 with zone. */
export const instantSchema = z.iso.datetime();

export const divisionCodeSchema = z.string().regex(/^41\d{4}$/, '请选择河南省内的行政区划');

export const phoneSchema = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/, '请输入 11 位手机号');

/** Query part of every list: an opaque cursor and a page size. */
export const pageQuerySchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/**
 * The reply of every list.
 * @param item schema of one row
 * @returns schema of `{ items, nextCursor }`; `nextCursor` is null on the last page
 */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export const idParamsSchema = z.object({ id: idSchema });
