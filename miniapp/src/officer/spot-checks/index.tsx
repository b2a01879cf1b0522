import { DrawForm } from '../../internships/visits/draw-form';
import { DrawList, FollowUpList } from '../../internships/visits/spot-check-lists';
import { Page } from '../../ui/page';

/** 随机抽查: what is to be looked at again, drawing, and all draws so far. */
export default function SpotChecksPage() {
  return (
    <Page title="随机抽查" needs={['officer']} desk>
      <FollowUpList />
      <DrawForm />
      <DrawList />
    </Page>
  );
}
