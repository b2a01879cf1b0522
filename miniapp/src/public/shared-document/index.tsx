import { SharedDocument } from '../../agreements/documents/shared-document';
import { usePageSecret } from '../../platform/page-secret';
import { Page } from '../../ui/page';

/** 下载协议: opens a document that a party has shared by a one-time link. */
export default function SharedDocumentPage() {
  return (
    <Page title="下载协议">
      <SharedDocument token={usePageSecret()} />
    </Page>
  );
}
