import { AGREEMENT_POLICY, agreementTermsSchema } from '@qihang/shared/agreements';
import { isRealDate, type LocalDate, phoneSchema, valueOn } from '@qihang/shared/platform';
import { POST_POLICY } from '@qihang/shared/posts';
import { z } from 'zod';
import { moneyText } from '../../ui/text';
import { fenIn } from './terms-values';

const blank = (text: string): boolean => text.trim() === '';

/** Text that may be left blank for now, else has to pass. */
const orBlank = (passes: (text: string) => boolean, message: string) =>
  z.string().refine((text) => blank(text) || passes(text), message);

const { address, rest, safety, insurer, insurancePolicyNumber, leave, contactName, extra } = agreementTermsSchema.shape;

/**
 * What is checked at each step. Blanks pass everywhere: a draft is saved as far as it has come, and what is missing is
 * listed before sending.
 * @param today in China, whose policy counts
 * @param begun true for a new version of an agreement in force, whose first day may lie behind
 */
export function termsSchemas(today: LocalDate, begun: boolean) {
  const post = valueOn(POST_POLICY, today);
  const agreement = valueOn(AGREEMENT_POLICY, today);
  const least = (fen: number) => (text: string) => (fenIn(text) ?? -1) >= fen;
  const upTo = (most: number) => (text: string) => Number(text) > 0 && Number(text) <= most;
  return {
    term: z.object({
      startsOn: orBlank((day) => isRealDate(day) && (begun || day >= today), '开始日期不能早于今天'),
    }),
    place: z.object({ address }),
    pay: z.object({
      stipend: orBlank((text) => fenIn(text) !== null, '请填写金额，如 2100').refine(
        (text) => fenIn(text) === null || least(post.minimumStipendFen)(text),
        `不能低于每月 ${moneyText(post.minimumStipendFen)}`,
      ),
    }),
    hours: z
      .object({
        hoursPerDay: orBlank(
          (text) => upTo(agreement.maximumHoursPerDay)(text) && Number.isInteger(Number(text) * 2),
          `请填写不超过 ${agreement.maximumHoursPerDay} 的小时数，可以有半小时，如 7.5`,
        ),
        daysPerWeek: z.string(),
        rest,
      })
      .refine(
        ({ hoursPerDay, daysPerWeek }) => Number(hoursPerDay) * Number(daysPerWeek) <= agreement.maximumHoursPerWeek,
        {
          path: ['daysPerWeek'],
          message: `每周不能超过 ${agreement.maximumHoursPerWeek} 小时`,
        },
      ),
    safety: z.object({ safety }),
    insurance: z.object({
      insurer,
      insurancePolicyNumber,
      insurance: orBlank((text) => fenIn(text) !== null, '请填写金额，如 100000').refine(
        (text) => fenIn(text) === null || least(agreement.minimumInsuranceFen)(text),
        `不能低于 ${moneyText(agreement.minimumInsuranceFen)}`,
      ),
    }),
    leave: z.object({ leave }),
    contact: z.object({
      contactName,
      contactPhone: orBlank((text) => phoneSchema.safeParse(text).success, '请输入 11 位手机号'),
    }),
    extra: z.object({ extra }),
  };
}
