import { helpStatus, helpTopicLabels } from '@qihang/shared/internships';
import { ContinueHelpForm } from '../../internships/help/continue-help-form';
import { HelpThread } from '../../internships/help/help-thread';
import { HELP_TONES, WHO_READS } from '../../internships/help/help-words';
import { OpenedHelp } from '../../internships/help/opened-help';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';

/** 求助进展: one request for help as its trainee sees it. */
export default function HelpRequestPage() {
  return (
    <Page title="求助进展" lead={WHO_READS} needs={['seeker']}>
      <OpenedHelp list="seeker/internships">
        {(request) => (
          <>
            <Box className="q-spread">
              <Box as="h2">{helpTopicLabels[request.topic]}</Box>
              <Tag tone={HELP_TONES[request.status]}>{helpStatus.labels[request.status]}</Tag>
            </Box>
            <HelpThread request={request} />
            <ContinueHelpForm request={request} />
          </>
        )}
      </OpenedHelp>
    </Page>
  );
}
