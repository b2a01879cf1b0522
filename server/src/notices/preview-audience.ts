import { Injectable } from '@nestjs/common';
import type { Audience } from '@qihang/shared/notices';
import { AuditLog } from '../platform/audit';
import { type Actor } from '../platform/http';
import { AudienceQueries } from './audience.queries';
import { officerDivision, scopeOf } from './notice-access';

/** Tells an officer, before sending, how many people an audience reaches and what kind of people they are. */
@Injectable()
export class PreviewAudience {
  constructor(
    private readonly audiences: AudienceQueries,
    private readonly audit: AuditLog,
  ) {}

  /** A preview by hardship shows that the people of the sample are flagged, and is therefore audited. */
  async execute(actor: Actor, audience: Audience) {
    const division = officerDivision(actor);
    const scope = scopeOf(division);
    const people = await this.audiences.count(audience, scope);
    const sample = people === 0 ? [] : await this.audiences.sample(audience, scope);
    if (namesHardship(audience)) {
      await this.audit.record({
        actor: { kind: 'officer', id: actor.personId },
        action: 'notices.preview-hardship-audience',
        subject: { type: 'division', id: division },
        detail: { audience: JSON.stringify(audience), people },
      });
    }
    return { people, sample };
  }
}

/** Whether any condition of the audience is a hardship. */
export function namesHardship(audience: Audience): boolean {
  if ('all' in audience) return audience.all.some(namesHardship);
  if ('any' in audience) return audience.any.some(namesHardship);
  return audience.field === 'hardship';
}
