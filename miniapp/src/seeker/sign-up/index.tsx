import { Page } from '../../ui/page';

/** 报名. */
export default function SignupPage() {
  return <Page title="报名" needs="signed-in" />;
}
