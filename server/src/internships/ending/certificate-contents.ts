import { Injectable } from '@nestjs/common';
import { AgreementDirectory, bureauName } from '../../agreements';
import { Clock } from '../../platform/clock';
import { ReferenceLists } from '../../platform/reference';
import { PostDirectory } from '../../posts';
import { SeekerDirectory } from '../../seekers';
import type { InternshipEntity } from '../internship.entity';
import type { CertificateContent } from './certificate-content';
import type { EvaluationEntity } from './evaluation.entity';

/** Gathers what a certificate says. */
@Injectable()
export class CertificateContents {
  constructor(
    private readonly clock: Clock,
    private readonly agreements: AgreementDirectory,
    private readonly seekers: SeekerDirectory,
    private readonly posts: PostDirectory,
    private readonly lists: ReferenceLists,
  ) {}

  /** @param evaluation the one that counts, not failed */
  async of(
    { agreementId, seekerId, postId, divisionCode, startsOn, endsOn }: InternshipEntity,
    { ratings, result, settledResult }: EvaluationEntity,
    number: string,
  ): Promise<CertificateContent> {
    const trainee = (await this.seekers.facts([seekerId])).get(seekerId);
    const post = (await this.posts.summaries([postId])).get(postId);
    const final = settledResult ?? result;
    if (trainee === undefined || post === undefined || final === 'failed') {
      throw new Error(`nothing to certify for ${number}: trainee or post is not there, or the result is ${final}`);
    }
    const earlyEnd = await this.agreements.earlyEndOf(agreementId);
    const isEarly = earlyEnd !== undefined && earlyEnd.plannedEndsOn > endsOn;
    return {
      number,
      traineeName: trainee.name,
      maskedName: trainee.maskedName,
      maskedCitizenNumber: await this.seekers.maskedCitizenNumberOf(seekerId),
      hostName: post.hostName,
      postTitle: post.title,
      startsOn,
      endsOn,
      plannedEndsOn: isEarly ? earlyEnd.plannedEndsOn : null,
      ratings,
      result: final,
      bureauName: bureauName(divisionCode, this.lists.divisions),
      closedOn: this.clock.today(),
    };
  }
}
