import { Controller } from '@nestjs/common';
import { agreementDocumentRoutes } from '@qihang/shared/agreements';
import { Handle, type RouteRequest } from '../../platform/http';
import { ExportDocuments } from './export-documents';
import { OpenSharedDocument } from './open-shared-document';
import { ShareDocument } from './share-document';
import { SignedDocumentQueries } from './signed-document.queries';

/** My documents, and the links that open one of them once. */
@Controller()
export class SignedDocumentsController {
  constructor(
    private readonly documents: SignedDocumentQueries,
    private readonly exportDocuments: ExportDocuments,
    private readonly shareDocument: ShareDocument,
    private readonly shared: OpenSharedDocument,
  ) {}

  @Handle(agreementDocumentRoutes.mine)
  mine({ actor, query }: RouteRequest<typeof agreementDocumentRoutes.mine>) {
    return this.documents.list(actor, query);
  }

  @Handle(agreementDocumentRoutes.exportMine)
  exportMine({ actor }: RouteRequest<typeof agreementDocumentRoutes.exportMine>) {
    return this.exportDocuments.execute(actor);
  }

  @Handle(agreementDocumentRoutes.share)
  share({ actor, params }: RouteRequest<typeof agreementDocumentRoutes.share>) {
    return this.shareDocument.execute(actor, params.id);
  }

  @Handle(agreementDocumentRoutes.sharedInfo)
  sharedInfo({ body }: RouteRequest<typeof agreementDocumentRoutes.sharedInfo>) {
    return this.shared.state(body.token);
  }

  @Handle(agreementDocumentRoutes.openShared)
  openShared({ body }: RouteRequest<typeof agreementDocumentRoutes.openShared>) {
    return this.shared.open(body.token);
  }
}
