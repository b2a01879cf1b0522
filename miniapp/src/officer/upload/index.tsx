import { UploadForm } from '../../registries/upload-form';
import { Page } from '../../ui/page';

/** 上传名单: sends a registry file. */
export default function UploadPage() {
  return (
    <Page title="上传名单" needs={['officer']} desk narrow>
      <UploadForm />
    </Page>
  );
}
