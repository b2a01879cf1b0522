import { Injectable } from '@nestjs/common';
import { INTERNSHIP_POLICY, type internshipSurveyRoutes, surveyOn } from '@qihang/shared/internships';
import { type RouteReply, valueOn } from '@qihang/shared/platform';
import { IsNull, Not } from 'typeorm';
import { AuditLog } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { InternshipEntity } from '../internship.entity';
import { InternshipQueries } from '../internship.queries';
import { type InternshipSide, sideOf } from '../internship-scope';
import { InternshipSummaries } from '../internship-summaries';
import { internshipErrors } from '../internships.errors';
import { SurveyVault } from './survey-vault';
import { Surveys } from './surveys';

const WORDS_AT_MOST = 50;

/** What the trainee is asked of the host, and what officers learn of the answers. */
@Injectable()
export class SurveyQueries {
  constructor(
    private readonly clock: Clock,
    private readonly internships: InternshipQueries,
    private readonly summaries: InternshipSummaries,
    private readonly surveys: Surveys,
    private readonly vault: SurveyVault,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `internships/not-found` to everybody but the trainee */
  async state(actor: Actor, internshipId: string): Promise<RouteReply<typeof internshipSurveyRoutes.state>> {
    return this.stateOf(await this.seenAs('trainee', actor, internshipId));
  }

  async stateOf(internship: InternshipEntity): Promise<RouteReply<typeof internshipSurveyRoutes.state>> {
    const rows = await this.surveys.rows.find({
      where: { internshipId: internship.id },
      select: { phase: true },
      order: { id: 'ASC' },
    });
    const answered = rows.map(({ phase }) => phase);
    if (internship.status === 'cancelled') return { due: null, answered };
    const today = this.clock.today();
    return { due: surveyOn(internship, answered, valueOn(INTERNSHIP_POLICY, today), today), answered };
  }

  /**
   * Figures of the internship's host; words in the order of their letters, so that it tells neither who nor when.
   * @throws DomainError `internships/not-found` to everybody but the officers of the division
   */
  async ofHost(actor: Actor, internshipId: string): Promise<RouteReply<typeof internshipSurveyRoutes.ofHost>> {
    const internship = await this.seenAs('bureau', actor, internshipId);
    const { hostId } = internship;
    const [summary] = await this.summaries.describe(actor, [internship]);
    const hostName = summary?.hostName ?? '';
    const figures = (await this.surveys.figuresOf([hostId])).get(hostId) ?? { trainees: 0, averages: null };
    const words = figures.averages === null ? [] : await this.wordsOf(hostId);
    await this.audit.record({
      actor: { kind: 'officer', id: actor.personId },
      action: 'internships.survey-read',
      subject: { type: 'host', id: hostId },
    });
    return { ...figures, hostName, words };
  }

  private async wordsOf(hostId: string): Promise<string[]> {
    const rows = await this.surveys.rows.find({
      where: { hostId, wordsCipher: Not(IsNull()) },
      order: { id: 'DESC' },
      take: WORDS_AT_MOST,
    });
    return rows.flatMap(({ wordsCipher }) => (wordsCipher ? [this.vault.words.decrypt(wordsCipher)] : [])).sort();
  }

  private async seenAs(side: InternshipSide, actor: Actor, internshipId: string): Promise<InternshipEntity> {
    const internship = await this.internships.seenBy(actor, internshipId);
    if (sideOf(actor, internship) !== side) throw new DomainError(internshipErrors.notFound);
    return internship;
  }
}
