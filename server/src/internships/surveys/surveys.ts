import { Injectable } from '@nestjs/common';
import { INTERNSHIP_POLICY, SURVEY_QUESTIONS, type SurveyFigures } from '@qihang/shared/internships';
import { valueOn } from '@qihang/shared/platform';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { HostSurveyEntity } from './host-survey.entity';

interface FigureRow extends Record<keyof NonNullable<SurveyFigures['averages']>, string | number> {
  readonly hostId: string;
  readonly trainees: string | number;
}

/** What trainees say of hosts, in figures; for officers only. */
@Injectable()
export class Surveys {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Every answer counts alike, midway and at the end (`ix_host_surveys_host`).
   * @param hostIds at most some hundreds
   * @returns figures by host, without averages while too few trainees have answered; a host without answers is left out
   */
  async figuresOf(hostIds: readonly string[]): Promise<Map<string, SurveyFigures>> {
    if (hostIds.length === 0) return new Map();
    const averages = SURVEY_QUESTIONS.map((question) => `AVG(${question}) AS ${question}`).join(', ');
    const rows = (await this.transactions.manager.query(
      `SELECT host_id AS hostId, COUNT(DISTINCT internship_id) AS trainees, ${averages}
       FROM host_surveys WHERE host_id IN (?) GROUP BY host_id`,
      [[...hostIds]],
    )) as FigureRow[];
    const { surveyTraineesAtLeast } = valueOn(INTERNSHIP_POLICY, this.clock.today());
    return new Map(rows.map((row) => [row.hostId, toFigures(row, surveyTraineesAtLeast)]));
  }

  get rows() {
    return this.transactions.manager.getRepository(HostSurveyEntity);
  }
}

function toFigures(row: FigureRow, atLeast: number): SurveyFigures {
  const trainees = Number(row.trainees);
  if (trainees < atLeast) return { trainees, averages: null };
  const { mentoring, work, safety, stipend, overall } = row;
  return {
    trainees,
    averages: {
      mentoring: toOneDecimal(mentoring),
      work: toOneDecimal(work),
      safety: toOneDecimal(safety),
      stipend: toOneDecimal(stipend),
      overall: toOneDecimal(overall),
    },
  };
}

function toOneDecimal(average: string | number): number {
  return Math.round(Number(average) * 10) / 10;
}
