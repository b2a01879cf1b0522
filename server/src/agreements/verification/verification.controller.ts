import { Controller } from '@nestjs/common';
import { agreementVerificationRoutes } from '@qihang/shared/agreements';
import { FileStore } from '../../platform/files';
import { Handle, type RouteRequest } from '../../platform/http';
import { VerifyAgreement } from './verify-agreement';

/** The public check of agreements. */
@Controller()
export class AgreementVerificationController {
  constructor(
    private readonly verify: VerifyAgreement,
    private readonly files: FileStore,
  ) {}

  @Handle(agreementVerificationRoutes.byNumber)
  byNumber({ params }: RouteRequest<typeof agreementVerificationRoutes.byNumber>) {
    return this.verify.byNumber(params.number);
  }

  /** The file is looked at and removed, whatever comes of it. */
  @Handle(agreementVerificationRoutes.byFile, { transaction: 'own' })
  byFile({ upload }: RouteRequest<typeof agreementVerificationRoutes.byFile>) {
    return this.files.readOnce(upload.fileId, (pdf) => this.verify.byFile(pdf));
  }
}
