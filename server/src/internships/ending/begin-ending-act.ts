import { Injectable } from '@nestjs/common';
import type { EndingAct } from '@qihang/shared/internships';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import type { InternshipEntity } from '../internship.entity';
import { sideOf } from '../internship-scope';
import { internshipErrors } from '../internships.errors';
import { LockInternship } from '../lock-internship';
import { EndingRecords, type KeptEnding } from './ending-records';

/** What an act at the end is based on. */
interface ActOn {
  readonly act: EndingAct;
  /** Evaluations or outcomes that there are, as the actor saw it. */
  readonly revision: number;
}

/** Begins every act at an internship's end: holds the row, and asks whether the act is allowed on what is there now. */
@Injectable()
export class BeginEndingAct {
  constructor(
    private readonly locking: LockInternship,
    private readonly records: EndingRecords,
  ) {}

  /**
   * @throws DomainError `internships/not-found` for an unknown internship and one that the actor may not see,
   *   `internships/not-allowed`; `internships/ending-changed` when somebody was faster
   */
  async execute(
    actor: Actor,
    id: string,
    { act, revision }: ActOn,
  ): Promise<{ internship: InternshipEntity } & KeptEnding> {
    const internship = await this.locking.byId(id);
    if (sideOf(actor, internship) === undefined) throw new DomainError(internshipErrors.notFound);
    const kept = await this.records.of(id);
    if (!(await this.records.actsOf(actor, internship, kept)).includes(act)) {
      throw new DomainError(internshipErrors.notAllowed);
    }
    const isAboutOutcome = act === 'record-outcome' || act === 'record-wishes' || act === 'answer-outcome';
    const count = (isAboutOutcome ? kept.outcomes : kept.evaluations)[0]?.number ?? 0;
    if (count !== revision) throw new DomainError(internshipErrors.endingChanged);
    return { internship, ...kept };
  }
}
