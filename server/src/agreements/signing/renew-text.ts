import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/http';
import type { AgreementVersionEntity } from '../agreement-version.entity';
import { FreezeContent } from '../drafting/freeze-content';
import type { LockedAgreement } from '../lock-agreement';
import { MoveAgreement } from '../move-agreement';
import { PLATFORM, RecordEvent } from '../record-event';
import { TemplateDirectory } from '../templates/template-directory';
import { RedraftVersion } from './redraft-version';

/** Makes a text anew whose template was replaced before anybody signed it, so that nobody signs by outdated clauses. */
@Injectable()
export class RenewText {
  constructor(
    private readonly clock: Clock,
    private readonly templates: TemplateDirectory,
    private readonly redraft: RedraftVersion,
    private readonly freeze: FreezeContent,
    private readonly move: MoveAgreement,
    private readonly record: RecordEvent,
  ) {}

  /**
   * @param locked changed in place and written back when the text is made anew
   * @param version its open version, which nobody has signed
   * @param actor the host's agent, whose turn it is
   * @returns whether another version now waits for signatures: the old text is dropped, its hash fits no more
   */
  async ifOutdated(locked: LockedAgreement, version: AgreementVersionEntity, actor: Actor): Promise<boolean> {
    const template = await this.templates.inForce(this.clock.today());
    if (version.templateId === template.id) return false;
    const { agreement } = locked;
    const next = await this.redraft.execute(locked, { role: 'host-agent', personId: actor.personId });
    await this.freeze.execute(agreement, next, template);
    agreement.waitingFor = 'host';
    await this.move.save(agreement);
    await this.record.execute(agreement, 'text-changed', PLATFORM, { versionNumber: next.number });
    return true;
  }
}
