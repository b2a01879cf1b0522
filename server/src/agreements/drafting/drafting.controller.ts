import { Controller } from '@nestjs/common';
import { agreementRoutes } from '@qihang/shared/agreements';
import { Handle, type RouteRequest } from '../../platform/http';
import { FillDetails } from './fill-details';
import { FillTerms } from './fill-terms';
import { OpenAgreement } from './open-agreement';
import { SendAgreement } from './send-agreement';

/** Drafting an agreement, up to its being sent for signing. */
@Controller()
export class AgreementDraftingController {
  constructor(
    private readonly openAgreement: OpenAgreement,
    private readonly terms: FillTerms,
    private readonly details: FillDetails,
    private readonly sendAgreement: SendAgreement,
  ) {}

  @Handle(agreementRoutes.open)
  open({ actor, body }: RouteRequest<typeof agreementRoutes.open>) {
    return this.openAgreement.execute(actor, body.applicationId);
  }

  @Handle(agreementRoutes.fillTerms)
  fillTerms({ actor, params, body }: RouteRequest<typeof agreementRoutes.fillTerms>) {
    return this.terms.execute(actor, params.id, body);
  }

  @Handle(agreementRoutes.fillDetails)
  fillDetails({ actor, params, body }: RouteRequest<typeof agreementRoutes.fillDetails>) {
    return this.details.execute(actor, params.id, body);
  }

  @Handle(agreementRoutes.send)
  send({ actor, params, body }: RouteRequest<typeof agreementRoutes.send>) {
    return this.sendAgreement.execute(actor, params.id, body);
  }
}
