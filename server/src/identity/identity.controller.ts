import { Controller } from '@nestjs/common';
import { identityRoutes } from '@qihang/shared/identity';
import { Handle, type RouteRequest } from '../platform/http';
import { ConsentQueries } from './consent.queries';
import { EndSession } from './end-session';
import { IssueCode } from './issue-code';
import { PersonQueries } from './person.queries';
import { RefreshSession } from './refresh-session';
import { RequestStepUpCode } from './request-step-up-code';
import { SandboxCodeQueries } from './sandbox-code.queries';
import { SetConsent } from './set-consent';
import { SignInByCode } from './sign-in-by-code';
import { SignInByWechat } from './sign-in-by-wechat';
import { StepUp } from './step-up';

type Request<Name extends keyof typeof identityRoutes> = RouteRequest<(typeof identityRoutes)[Name]>;

@Controller()
export class IdentityController {
  constructor(
    private readonly issueCode: IssueCode,
    private readonly sandboxCodes: SandboxCodeQueries,
    private readonly byCode: SignInByCode,
    private readonly byWechat: SignInByWechat,
    private readonly refreshSession: RefreshSession,
    private readonly endSession: EndSession,
    private readonly requestCodeForStepUp: RequestStepUpCode,
    private readonly proveAnew: StepUp,
    private readonly changeConsent: SetConsent,
    private readonly persons: PersonQueries,
    private readonly consentsOf: ConsentQueries,
  ) {}

  @Handle(identityRoutes.requestCode)
  requestCode({ body }: Request<'requestCode'>) {
    return this.issueCode.execute({ phone: body.phone, purpose: 'sign-in' });
  }

  @Handle(identityRoutes.sandboxCode)
  sandboxCode({ query }: Request<'sandboxCode'>) {
    return this.sandboxCodes.lastOf(query.phone);
  }

  @Handle(identityRoutes.signInByCode, { transaction: 'own' })
  signInByCode({ body, meta }: Request<'signInByCode'>) {
    return this.byCode.execute(body, meta);
  }

  @Handle(identityRoutes.signInByWechat, { transaction: 'own' })
  signInByWechat({ body, meta }: Request<'signInByWechat'>) {
    return this.byWechat.execute(body, meta);
  }

  @Handle(identityRoutes.refresh, { transaction: 'own' })
  refresh({ body }: Request<'refresh'>) {
    return this.refreshSession.execute(body.refreshToken);
  }

  @Handle(identityRoutes.signOut)
  signOut({ actor }: Request<'signOut'>) {
    return this.endSession.execute(actor.sessionId, 'signed-out');
  }

  @Handle(identityRoutes.me)
  me({ actor }: Request<'me'>) {
    return this.persons.view(actor.personId);
  }

  @Handle(identityRoutes.requestStepUpCode)
  requestStepUpCode({ actor }: Request<'requestStepUpCode'>) {
    return this.requestCodeForStepUp.execute(actor);
  }

  @Handle(identityRoutes.stepUp, { transaction: 'own' })
  stepUp({ actor, body }: Request<'stepUp'>) {
    return this.proveAnew.execute(actor, body.code);
  }

  @Handle(identityRoutes.consents)
  consents({ actor }: Request<'consents'>) {
    return this.consentsOf.list(actor.personId);
  }

  @Handle(identityRoutes.setConsent)
  setConsent({ actor, params, body }: Request<'setConsent'>) {
    return this.changeConsent.execute(actor.personId, { ...body, kind: params.kind });
  }
}
