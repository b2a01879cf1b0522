import { ExportDocuments } from '../../agreements/documents/export-documents';
import { MyDocuments } from '../../agreements/documents/my-documents';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

/** 我的协议文件: the seeker's signed agreements to download, share and export. */
export default function SeekerDocumentsPage() {
  return (
    <Page title="我的协议文件" lead="各方签完字的协议都在这里，随时可以下载。" needs={['seeker']}>
      <MyDocuments
        as="trainee"
        empty={<EmptyState title="还没有签好的协议" text="协议各方都签字、生效后，会出现在这里。" />}
      />
      <ExportDocuments />
    </Page>
  );
}
