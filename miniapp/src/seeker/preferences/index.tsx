import { PreferencesForm } from '../../notices/preferences-form';
import { Page } from '../../ui/page';

/** 消息设置: what the person wants to be told, and how. */
export default function PreferencesPage() {
  return (
    <Page title="消息设置" lead="“消息”里的通知总会保留；这里决定要不要推荐岗位、要不要用微信提醒。" needs="signed-in">
      <PreferencesForm />
    </Page>
  );
}
