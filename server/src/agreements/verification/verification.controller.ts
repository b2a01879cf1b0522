import { buffer } from 'node:stream/consumers';
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
  async byFile({ upload }: RouteRequest<typeof agreementVerificationRoutes.byFile>) {
    try {
      return await this.verify.byFile(await buffer(await this.files.read(upload.fileId)));
    } finally {
      await this.files.remove(upload.fileId);
    }
  }
}
