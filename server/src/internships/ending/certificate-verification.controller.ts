import { Controller } from '@nestjs/common';
import { certificateVerificationRoutes } from '@qihang/shared/internships';
import { FileStore } from '../../platform/files';
import { Handle, type RouteRequest } from '../../platform/http';
import { VerifyCertificate } from './verify-certificate';

/** The public check of certificates, and of files of any kind. Files are looked at and removed. */
@Controller()
export class CertificateVerificationController {
  constructor(
    private readonly verify: VerifyCertificate,
    private readonly files: FileStore,
  ) {}

  @Handle(certificateVerificationRoutes.byNumber)
  byNumber({ params }: RouteRequest<typeof certificateVerificationRoutes.byNumber>) {
    return this.verify.byNumber(params.number);
  }

  @Handle(certificateVerificationRoutes.byFile, { transaction: 'own' })
  byFile({ upload }: RouteRequest<typeof certificateVerificationRoutes.byFile>) {
    return this.files.readOnce(upload.fileId, (pdf) => this.verify.byFile(pdf));
  }

  @Handle(certificateVerificationRoutes.anyFile, { transaction: 'own' })
  anyFile({ upload }: RouteRequest<typeof certificateVerificationRoutes.anyFile>) {
    return this.files.readOnce(upload.fileId, (pdf) => this.verify.anyFile(pdf));
  }
}
