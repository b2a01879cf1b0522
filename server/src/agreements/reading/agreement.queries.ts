import { Injectable } from '@nestjs/common';
import { type Agreement, actsOf, type EarlyEnd } from '@qihang/shared/agreements';
import { maskCitizenNumber } from '@qihang/shared/identity';
import { HostDirectory, MentorDirectory } from '../../hosts';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors';
import type { Actor } from '../../platform/http';
import { ReferenceLists } from '../../platform/reference';
import { SeekerDirectory } from '../../seekers';
import type { AgreementEntity } from '../agreement.entity';
import type { AgreementSide } from '../agreement-scope';
import { AgreementVault } from '../agreement-vault';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { agreementErrors } from '../agreements.errors';
import { AmendmentQueries } from '../changes/amendment.queries';
import { EarlyEndQueries } from '../changes/early-end.queries';
import { PaperQueries } from '../paper/paper.queries';
import { AgreementAssessment } from './agreement-assessment';
import { AgreementHistory } from './agreement-history';
import { AgreementSummaries } from './agreement-summaries';
import { AgreementVersions } from './agreement-versions';
import { bureauName } from './bureau-name';
import { remindAgainAt } from './remind-again';
import { shownAmendments, shownDetails } from './shown-details';
import { shownProblems } from './shown-problems';
import { VersionViews } from './version-views';

/** One agreement, as its parties and the division's officers see it: the reply of every act. */
@Injectable()
export class AgreementQueries {
  constructor(
    private readonly clock: Clock,
    private readonly lists: ReferenceLists,
    private readonly vault: AgreementVault,
    private readonly hosts: HostDirectory,
    private readonly mentors: MentorDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly versions: AgreementVersions,
    private readonly summaries: AgreementSummaries,
    private readonly views: VersionViews,
    private readonly assessment: AgreementAssessment,
    private readonly amendments: AmendmentQueries,
    private readonly earlyEnds: EarlyEndQueries,
    private readonly papers: PaperQueries,
    private readonly history: AgreementHistory,
  ) {}

  /** @throws DomainError `agreements/not-found` for an unknown agreement, and for one that the actor may not see */
  async get(actor: Actor, id: string): Promise<Agreement> {
    const { side, agreement } = await this.versions.seenBy(actor, id);
    const [summary] = await this.summaries.describe(actor, [agreement]);
    if (summary === undefined) throw new DomainError(agreementErrors.notFound);
    const open = await this.versions.numbered(agreement, agreement.openVersion);
    const current = await this.versions.numbered(agreement, agreement.currentVersion);
    const shown = open ?? current ?? (await this.versions.shown(agreement));
    const { divisionCode, applicationId, postId } = agreement;
    const earlyEnd = await this.earlyEnds.latestOf(id);
    const openVersion = open && (await this.views.of(side, agreement, open));
    const paper = shown.way === 'paper' ? await this.papers.of(id, shown.number) : null;
    return {
      ...summary,
      ...(await this.partsOf(side, agreement, shown)),
      viewer: side,
      applicationId,
      postId,
      hostCreditCode: (await this.hosts.find(agreement.hostId))?.creditCode ?? null,
      maskedCitizenNumber: maskCitizenNumber(await this.seekers.citizenNumberOf(agreement.seekerId)),
      bureauName: bureauName(divisionCode, this.lists.divisions),
      openVersion,
      currentVersion: current && (await this.views.of(side, agreement, current)),
      problems: open?.status === 'draft' ? shownProblems(side, await this.assessment.problemsOf(agreement, open)) : [],
      remindAgainAt: remindAgainAt(agreement, this.clock.now())?.toISOString() ?? null,
      sealedAt: current?.sealedAt?.toISOString() ?? null,
      paper,
      earlyEnd,
      amendments: shownAmendments(side, await this.amendments.of(id)),
      history: await this.history.of(id),
      acts: this.actsOf(
        side,
        agreement,
        { version: open, signatures: openVersion?.signatures.length ?? 0, scans: paper?.scans.length ?? 0 },
        earlyEnd,
      ),
    };
  }

  /** What host and trainee have filled in. */
  private async partsOf(side: AgreementSide, agreement: AgreementEntity, version: AgreementVersionEntity) {
    const terms = this.vault.terms.decrypt(version.termsCipher);
    const mentor = (await this.mentors.find(terms.mentorId === null ? [] : [terms.mentorId])).values().next().value;
    const isDrafted = version.status === 'draft';
    return {
      terms,
      termsRevision: version.termsRevision,
      details: shownDetails(side, this.vault.details.decrypt(version.detailsCipher)),
      detailsRevision: version.detailsRevision,
      mentorName: (side === 'bureau' ? mentor?.maskedName : mentor?.name) ?? null,
      needsGuardian: isDrafted ? await this.assessment.needsGuardian(agreement) : version.needsGuardian,
    };
  }

  private actsOf(
    viewer: AgreementSide,
    agreement: AgreementEntity,
    open: { readonly version: AgreementVersionEntity | null; readonly signatures: number; readonly scans: number },
    earlyEnd: EarlyEnd | null,
  ): Agreement['acts'] {
    const now = this.clock.now();
    const { version, signatures, scans } = open;
    const { status, endRequest, waitingFor, currentVersion } = agreement;
    return actsOf({
      viewer,
      status,
      open: version && {
        status: version.status,
        way: version.way,
        waitingFor,
        hasSignatures: signatures > 0,
        isOverdue: version.lapsesAt !== null && version.lapsesAt <= now,
        scans,
      },
      hasCurrent: currentVersion !== null,
      earlyEnd: endRequest && earlyEnd && { status: endRequest, by: earlyEnd.by },
      mayRemind: remindAgainAt(agreement, now) === null,
    });
  }
}
