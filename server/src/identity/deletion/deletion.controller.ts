import { Controller } from '@nestjs/common';
import { identityRoutes } from '@qihang/shared/identity';
import { Handle, type RouteRequest } from '../../platform/http';
import { DeletionQueries } from './deletion.queries';
import { RequestDeletion } from './request-deletion';
import { WithdrawDeletion } from './withdraw-deletion';

type Request<Name extends keyof typeof identityRoutes> = RouteRequest<(typeof identityRoutes)[Name]>;

@Controller()
export class DeletionController {
  constructor(
    private readonly deletions: DeletionQueries,
    private readonly ask: RequestDeletion,
    private readonly takeBack: WithdrawDeletion,
  ) {}

  @Handle(identityRoutes.deletion)
  deletion({ actor }: Request<'deletion'>) {
    return this.deletions.of(actor.personId);
  }

  @Handle(identityRoutes.requestDeletion)
  requestDeletion({ actor }: Request<'requestDeletion'>) {
    return this.ask.execute(actor);
  }

  @Handle(identityRoutes.withdrawDeletion)
  withdrawDeletion({ actor }: Request<'withdrawDeletion'>) {
    return this.takeBack.execute(actor);
  }
}
