import { Controller } from '@nestjs/common';
import { agreementRoutes } from '@qihang/shared/agreements';
import { Handle, type RouteRequest } from '../../platform/http';
import { AgreementQueries } from '../reading/agreement.queries';
import { DeclineAgreement } from './decline-agreement';
import { RemindSigner } from './remind-signer';
import { RequestSigningCode } from './request-signing-code';
import { ReturnAgreement } from './return-agreement';
import { SignAgreement } from './sign-agreement';
import { VoidAgreement } from './void-agreement';
import { WitnessAgreements } from './witness-agreements';

/** Signing, and everything that ends or delays it. */
@Controller()
export class SigningController {
  constructor(
    private readonly agreements: AgreementQueries,
    private readonly returnAgreement: ReturnAgreement,
    private readonly declineAgreement: DeclineAgreement,
    private readonly voidAgreement: VoidAgreement,
    private readonly remindSigner: RemindSigner,
    private readonly requestCode: RequestSigningCode,
    private readonly signAgreement: SignAgreement,
    private readonly witnessAgreements: WitnessAgreements,
  ) {}

  @Handle(agreementRoutes.return)
  async return({ actor, params, body }: RouteRequest<typeof agreementRoutes.return>) {
    await this.returnAgreement.execute(actor, params.id, body.reason);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementRoutes.decline)
  async decline({ actor, params, body }: RouteRequest<typeof agreementRoutes.decline>) {
    await this.declineAgreement.execute(actor, params.id, body.reason);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementRoutes.void)
  async void({ actor, params, body }: RouteRequest<typeof agreementRoutes.void>) {
    await this.voidAgreement.execute(actor, params.id, body.reason);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementRoutes.remind)
  async remind({ actor, params }: RouteRequest<typeof agreementRoutes.remind>) {
    await this.remindSigner.execute(actor, params.id);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementRoutes.requestSigningCode, { transaction: 'own' })
  requestSigningCode({ actor, params, body }: RouteRequest<typeof agreementRoutes.requestSigningCode>) {
    return this.requestCode.execute(actor, params.id, body);
  }

  @Handle(agreementRoutes.sign, { transaction: 'own' })
  async sign({ actor, params, body, meta }: RouteRequest<typeof agreementRoutes.sign>) {
    await this.signAgreement.execute(actor, params.id, body, meta);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementRoutes.witness, { transaction: 'own' })
  witness({ actor, body, meta }: RouteRequest<typeof agreementRoutes.witness>) {
    return this.witnessAgreements.execute(actor, body.items, meta);
  }
}
