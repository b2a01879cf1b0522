import { MyDocuments } from '../../agreements/documents/my-documents';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 协议文件: the signed agreements of the agent's hosts to download and share. */
export default function HostDocumentsPage() {
  return (
    <Page title="协议文件" lead="单位与见习人员签好的协议，可以下载和分享。" needs={['host-agent']} desk>
      <MyDocuments
        as="host"
        empty={<EmptyState title="还没有签好的协议" text="协议各方都签字、生效后，会出现在这里。" />}
      />
    </Page>
  );
}
