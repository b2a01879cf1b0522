import { Page } from '../../ui/page';

/** 我的投递. */
export default function ApplicationsPage() {
  return <Page title="我的投递" needs="signed-in" />;
}
