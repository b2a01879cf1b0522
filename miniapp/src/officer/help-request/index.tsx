import { type HelpRequest, helpStatus, helpTopicLabels } from '@qihang/shared/internships';
import { HandleHelpForm } from '../../internships/help/handle-help-form';
import { HelpThread } from '../../internships/help/help-thread';
import { HELP_TONES } from '../../internships/help/help-words';
import { OpenedHelp } from '../../internships/help/opened-help';
import { goTo } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { DateText } from '../../ui/text';

/** 求助详情: one request for help with all that was said, and what an officer does about it. */
export default function OfficerHelpRequestPage() {
  return (
    <Page
      title="求助详情"
      lead="单位和带教老师不知道有这条求助。联系单位时，不要透露是谁求助的。"
      needs={['officer']}
      desk
      narrow
    >
      <OpenedHelp list="officer/help">
        {(request) => (
          <>
            <Head request={request} />
            <HelpThread request={request} />
            <HandleHelpForm request={request} />
          </>
        )}
      </OpenedHelp>
    </Page>
  );
}

function Head({ request }: { request: HelpRequest }) {
  const { internshipId, topic, status, traineeName, hostName, postTitle, openedAt } = request;
  return (
    <Card title={helpTopicLabels[topic]}>
      <Facts
        rows={[
          [
            '状态',
            <Tag key="status" tone={HELP_TONES[status]}>
              {helpStatus.labels[status]}
            </Tag>,
          ],
          ['见习人员', traineeName],
          ['见习单位', hostName],
          ['见习岗位', postTitle],
          ['求助时间', <DateText key="opened" value={openedAt} />],
        ]}
      />
      <Button look="plain" onTap={() => goTo('officer/internship', { id: internshipId })}>
        查看这份见习
      </Button>
    </Card>
  );
}
