import { ExportDocuments } from './export-documents';
import { OpenSharedDocument } from './open-shared-document';
import { PurgeLinks } from './purge-links';
import { ShareDocument } from './share-document';
import { SignedDocumentQueries } from './signed-document.queries';
import { SignedFiles } from './signed-files';

export { SignedDocumentsController } from './signed-documents.controller';

export const signedDocumentProviders = [
  SignedFiles,
  SignedDocumentQueries,
  ExportDocuments,
  ShareDocument,
  OpenSharedDocument,
  PurgeLinks,
];
