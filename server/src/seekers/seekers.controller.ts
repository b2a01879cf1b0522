import { Controller } from '@nestjs/common';
import { seekerRoutes } from '@qihang/shared/seekers';
import { Clock } from '../platform/clock';
import { Handle, type RouteRequest } from '../platform/http';
import { EligibilityDesk } from './eligibility-desk';
import { LedgerQueries } from './ledger.queries';
import { OwnRecordQueries } from './own-record.queries';
import { RevealSeeker } from './reveal-seeker';
import { SaveDraft } from './save-draft';
import { SignUpAsSeeker } from './sign-up-as-seeker';
import { UpdateSeeker } from './update-seeker';

type Request<Name extends keyof typeof seekerRoutes> = RouteRequest<(typeof seekerRoutes)[Name]>;

@Controller()
export class SeekersController {
  constructor(
    private readonly clock: Clock,
    private readonly ownRecords: OwnRecordQueries,
    private readonly keepDraft: SaveDraft,
    private readonly eligibility: EligibilityDesk,
    private readonly signUpAsSeeker: SignUpAsSeeker,
    private readonly updateSeeker: UpdateSeeker,
    private readonly ledgerPages: LedgerQueries,
    private readonly revealSeeker: RevealSeeker,
  ) {}

  @Handle(seekerRoutes.mine)
  mine({ actor }: Request<'mine'>) {
    return this.ownRecords.of(actor.personId);
  }

  @Handle(seekerRoutes.saveDraft)
  saveDraft({ actor, body }: Request<'saveDraft'>) {
    return this.keepDraft.execute(actor, body);
  }

  @Handle(seekerRoutes.assess)
  assess({ body }: Request<'assess'>) {
    return this.eligibility.assessAnswers(body.citizenNumber, body.background, this.clock.today());
  }

  @Handle(seekerRoutes.signUp)
  async signUp({ actor, body }: Request<'signUp'>) {
    await this.signUpAsSeeker.execute(actor, body);
    return this.ownRecords.of(actor.personId);
  }

  @Handle(seekerRoutes.update)
  async update({ actor, body }: Request<'update'>) {
    await this.updateSeeker.execute(actor, body);
    return this.ownRecords.of(actor.personId);
  }

  @Handle(seekerRoutes.ledger)
  ledger({ actor, query }: Request<'ledger'>) {
    return this.ledgerPages.page(actor, query);
  }

  @Handle(seekerRoutes.reveal)
  reveal({ actor, params, body }: Request<'reveal'>) {
    return this.revealSeeker.execute(actor, params.id, body.reason);
  }
}
