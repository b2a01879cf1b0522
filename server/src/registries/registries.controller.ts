import { Controller } from '@nestjs/common';
import { registryRoutes } from '@qihang/shared/registries';
import { Handle, type RouteRequest } from '../platform/http';
import { BadRowQueries } from './bad-row.queries';
import { CancelImport } from './cancel-import';
import { DecideReview } from './decide-review';
import { ImportQueries } from './import.queries';
import { MatchRunQueries } from './match-run.queries';
import { RegistryKindQueries } from './registry-kind.queries';
import { ReviewQueries } from './review.queries';
import { UploadRegistry } from './upload-registry';

@Controller()
export class RegistriesController {
  constructor(
    private readonly uploadRegistry: UploadRegistry,
    private readonly cancelImport: CancelImport,
    private readonly decideReview: DecideReview,
    private readonly kindQueries: RegistryKindQueries,
    private readonly importQueries: ImportQueries,
    private readonly badRowQueries: BadRowQueries,
    private readonly runQueries: MatchRunQueries,
    private readonly reviewQueries: ReviewQueries,
  ) {}

  @Handle(registryRoutes.kinds)
  kinds() {
    return this.kindQueries.list();
  }

  @Handle(registryRoutes.upload)
  async upload({ actor, body, upload }: RouteRequest<typeof registryRoutes.upload>) {
    const importId = await this.uploadRegistry.execute(actor, body, upload);
    return this.importQueries.get(actor, importId);
  }

  @Handle(registryRoutes.imports)
  imports({ actor, query }: RouteRequest<typeof registryRoutes.imports>) {
    return this.importQueries.list(actor, query);
  }

  @Handle(registryRoutes.getImport)
  getImport({ actor, params }: RouteRequest<typeof registryRoutes.getImport>) {
    return this.importQueries.get(actor, params.id);
  }

  @Handle(registryRoutes.cancelImport)
  async cancel({ actor, params }: RouteRequest<typeof registryRoutes.cancelImport>) {
    await this.cancelImport.execute(actor, params.id);
    return this.importQueries.get(actor, params.id);
  }

  @Handle(registryRoutes.badRows)
  badRows({ actor, params, query }: RouteRequest<typeof registryRoutes.badRows>) {
    return this.badRowQueries.list(actor, params.id, query);
  }

  @Handle(registryRoutes.badRowsFile)
  badRowsFile({ actor, params }: RouteRequest<typeof registryRoutes.badRowsFile>) {
    return this.badRowQueries.download(actor, params.id);
  }

  @Handle(registryRoutes.runs)
  runs({ actor, query }: RouteRequest<typeof registryRoutes.runs>) {
    return this.runQueries.list(actor, query);
  }

  @Handle(registryRoutes.reviews)
  reviews({ actor, query }: RouteRequest<typeof registryRoutes.reviews>) {
    return this.reviewQueries.list(actor, query);
  }

  @Handle(registryRoutes.decideReview)
  async decide({ actor, params, body }: RouteRequest<typeof registryRoutes.decideReview>) {
    await this.decideReview.execute(actor, params.id, body);
    return this.reviewQueries.get(actor, params.id);
  }
}
