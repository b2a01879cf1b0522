import { Controller } from '@nestjs/common';
import { agreementRoutes } from '@qihang/shared/agreements';
import { Handle, type RouteRequest } from '../../platform/http';
import { AgreementQueries } from './agreement.queries';
import { AgreementLists } from './agreement-lists';
import { AgreementPdfs } from './agreement-pdfs';
import { AgreementTexts } from './agreement-texts';
import { OfficerQueues } from './officer-queues';

/** Reading agreements: lists, one of them, its text and its PDFs. */
@Controller()
export class AgreementReadingController {
  constructor(
    private readonly agreements: AgreementQueries,
    private readonly lists: AgreementLists,
    private readonly queues: OfficerQueues,
    private readonly texts: AgreementTexts,
    private readonly pdfs: AgreementPdfs,
  ) {}

  @Handle(agreementRoutes.list)
  list({ actor, query }: RouteRequest<typeof agreementRoutes.list>) {
    return this.lists.of(actor, query);
  }

  @Handle(agreementRoutes.get)
  get({ actor, params }: RouteRequest<typeof agreementRoutes.get>) {
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementRoutes.text)
  text({ actor, params, query }: RouteRequest<typeof agreementRoutes.text>) {
    return this.texts.of(actor, params.id, query.version);
  }

  @Handle(agreementRoutes.pdf)
  pdf({ actor, params, query }: RouteRequest<typeof agreementRoutes.pdf>) {
    return this.pdfs.of(actor, params.id, query);
  }

  @Handle(agreementRoutes.officerList)
  officerList({ actor, query }: RouteRequest<typeof agreementRoutes.officerList>) {
    return this.queues.list(actor, query);
  }

  @Handle(agreementRoutes.officerCounts)
  officerCounts({ actor }: RouteRequest<typeof agreementRoutes.officerCounts>) {
    return this.queues.counts(actor);
  }
}
