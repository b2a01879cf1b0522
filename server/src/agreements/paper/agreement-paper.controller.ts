import { Controller } from '@nestjs/common';
import { agreementPaperRoutes } from '@qihang/shared/agreements';
import { Handle, type RouteRequest } from '../../platform/http';
import { AgreementQueries } from '../reading/agreement.queries';
import { AddScan } from './add-scan';
import { ChoosePaper } from './choose-paper';
import { DecidePaper } from './decide-paper';
import { PaperDownloads } from './paper-downloads';
import { RemoveScan } from './remove-scan';
import { SubmitScans } from './submit-scans';

/** The way on paper. */
@Controller()
export class AgreementPaperController {
  constructor(
    private readonly agreements: AgreementQueries,
    private readonly choose: ChoosePaper,
    private readonly add: AddScan,
    private readonly remove: RemoveScan,
    private readonly submit: SubmitScans,
    private readonly decide: DecidePaper,
    private readonly downloads: PaperDownloads,
  ) {}

  @Handle(agreementPaperRoutes.choosePaper)
  async choosePaper({ actor, params, body }: RouteRequest<typeof agreementPaperRoutes.choosePaper>) {
    await this.choose.execute(actor, params.id, body.reason);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementPaperRoutes.addScan, { transaction: 'own' })
  async addScan({ actor, params, upload }: RouteRequest<typeof agreementPaperRoutes.addScan>) {
    await this.add.execute(actor, params.id, upload);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementPaperRoutes.scan)
  scan({ actor, params }: RouteRequest<typeof agreementPaperRoutes.scan>) {
    return this.downloads.scan(actor, params.id, params.scanId);
  }

  @Handle(agreementPaperRoutes.removeScan)
  async removeScan({ actor, params }: RouteRequest<typeof agreementPaperRoutes.removeScan>) {
    await this.remove.execute(actor, params.id, params.scanId);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementPaperRoutes.submitScans, { transaction: 'own' })
  async submitScans({ actor, params }: RouteRequest<typeof agreementPaperRoutes.submitScans>) {
    await this.submit.execute(actor, params.id);
    return this.agreements.get(actor, params.id);
  }

  @Handle(agreementPaperRoutes.joinedScan)
  joinedScan({ actor, params }: RouteRequest<typeof agreementPaperRoutes.joinedScan>) {
    return this.downloads.joinedScan(actor, params.id);
  }

  @Handle(agreementPaperRoutes.decidePaper)
  async decidePaper({ actor, params, body, meta }: RouteRequest<typeof agreementPaperRoutes.decidePaper>) {
    await this.decide.execute(actor, params.id, body, meta);
    return this.agreements.get(actor, params.id);
  }
}
