import { Injectable, Logger } from '@nestjs/common';
import { INTERNSHIP_POLICY } from '@qihang/shared/internships';
import { addDays, formatChineseDate, type LocalDate, valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions, walkRows } from '../../platform/database';
import { Scheduled, type ScheduledJob } from '../../platform/worker';
import type { InternshipEntity } from '../internship.entity';
import { type InternshipWords, TellOfInternship } from '../tell-of-internship';
import { EndingRecords } from './ending-records';

/** Reminders stop so many days after the end; officers have their list. */
const GIVE_UP_AFTER_DAYS = 120;

type Ended = Pick<InternshipEntity, 'id' | 'personId' | 'hostId' | 'mentorId' | 'mentorPersonId' | 'endsOn'>;
type Due = Ended & { readonly answerUntil?: LocalDate };

const COLUMNS = `i.id, i.person_id AS personId, i.host_id AS hostId, i.mentor_id AS mentorId,
  i.mentor_person_id AS mentorPersonId, i.ends_on AS endsOn`;

/** Reminds of what is missing after the last day: the evaluation, the trainee's answer, the outcome. Each once a step. */
@Injectable()
@Scheduled({ name: 'internships.remind-of-ending', everySeconds: 21_600 })
export class RemindOfEnding implements ScheduledJob {
  private readonly logger = new Logger('Internships');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly records: EndingRecords,
    private readonly tell: TellOfInternship,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const walk = { signal, logger: this.logger };
    await walkRows(
      walk,
      (after, limit) => this.unevaluated(after, limit),
      (row) => this.askForEvaluation(row),
    );
    await walkRows(
      walk,
      (after, limit) => this.unanswered(after, limit),
      (row) => this.askForAnswer(row),
    );
    await walkRows(
      walk,
      (after, limit) => this.withoutOutcome(after, limit),
      (row) => this.askForOutcome(row),
    );
  }

  /** Found by `ix_internships_ended`. */
  private unevaluated(after: string, limit: number): Promise<Due[]> {
    const [first] = this.policy.remindEvaluationAfterDays;
    return this.transactions.manager.query(
      `SELECT ${COLUMNS} FROM internships i
       WHERE i.status = 'ended' AND i.ends_on BETWEEN ? AND ? AND i.id > ? ORDER BY i.id LIMIT ?`,
      [this.daysAgo(GIVE_UP_AFTER_DAYS), this.daysAgo(first), after, limit],
    );
  }

  /** Found by `ix_internship_evaluations_unanswered`. */
  private unanswered(after: string, limit: number): Promise<Due[]> {
    return this.transactions.manager.query(
      `SELECT ${COLUMNS}, e.answer_until AS answerUntil
       FROM internship_evaluations e JOIN internships i ON i.id = e.internship_id AND i.status = 'evaluated'
       WHERE e.answer IS NULL AND e.answer_until <= ? AND i.id > ? ORDER BY i.id LIMIT ?`,
      [addDays(this.clock.today(), this.policy.remindAnswerBeforeDays), after, limit],
    );
  }

  /** Found by `ix_internships_ended`, then `uq_internship_outcomes_number`. */
  private withoutOutcome(after: string, limit: number): Promise<Due[]> {
    const [first] = this.policy.remindOutcomeAfterDays;
    return this.transactions.manager.query(
      `SELECT ${COLUMNS} FROM internships i
       WHERE i.status IN ('ended', 'evaluated', 'disputed', 'closed') AND i.ends_on BETWEEN ? AND ?
         AND NOT EXISTS (SELECT 1 FROM internship_outcomes o WHERE o.internship_id = i.id)
         AND i.id > ? ORDER BY i.id LIMIT ?`,
      [this.daysAgo(GIVE_UP_AFTER_DAYS), this.daysAgo(first), after, limit],
    );
  }

  private async askForEvaluation(row: Due): Promise<void> {
    const hasMentor = await this.records.hasMentor(row);
    const isLate = row.endsOn <= this.daysAgo(this.policy.remindEvaluationAfterDays[1]);
    const words = { title: '见习已结束，请作鉴定', text: '请在见习详情里填写鉴定。见习人员确认后，平台出具见习证明。' };
    if (hasMentor) await this.send(row, ['mentor'], { ...words, sourceKey: `evaluation:${row.id}:due` });
    if (!hasMentor || isLate) await this.send(row, ['host'], { ...words, sourceKey: `evaluation:${row.id}:late` });
  }

  private async askForAnswer(row: Due): Promise<void> {
    if (row.answerUntil === undefined) return;
    await this.send(row, ['trainee'], {
      title: '见习鉴定等待你答复',
      text: `请在${formatChineseDate(row.answerUntil)}以前答复，到期没有答复的，视为同意。`,
      sourceKey: `evaluation:${row.id}:answer:${row.answerUntil}`,
    });
  }

  private async askForOutcome(row: Due): Promise<void> {
    const forTrainee = row.endsOn <= this.daysAgo(this.policy.remindOutcomeAfterDays[1]);
    await this.send(row, ['host'], {
      title: '请登记见习人员的留用情况',
      text: '见习已结束，请在见习详情里登记是否留用；留用的，填写劳动合同和参保日期。',
      sourceKey: `outcome:${row.id}:due`,
    });
    if (!forTrainee) return;
    await this.send(row, ['trainee'], {
      title: '见习结束后，你需要帮助吗',
      text: '没有留用、需要就业、创业或者培训服务的，请在见习详情里选择，人社部门会联系你。',
      sourceKey: `outcome:${row.id}:wishes`,
    });
  }

  private send(row: Due, to: Parameters<TellOfInternship['execute']>[1], words: InternshipWords): Promise<void> {
    return this.transactions.run(() => this.tell.execute(row, to, words));
  }

  private daysAgo(days: number): LocalDate {
    return addDays(this.clock.today(), -days);
  }

  private get policy() {
    return valueOn(INTERNSHIP_POLICY, this.clock.today());
  }
}
