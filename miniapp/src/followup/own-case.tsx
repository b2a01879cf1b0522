import { followUpRoutes, isLive, type OwnCase } from '@qihang/shared/followup';
import { helpWishLabels } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { explain } from '../platform/problem';
import { refreshRoutes, useSend } from '../platform/query';
import { ActSheet } from '../ui/act-sheet';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Timeline } from '../ui/timeline';
import { toast } from '../ui/toast';
import { eventText, eventTitle, pushedText } from './event-words';
import { CaseStatusTag } from './status-tag';

/** One kind of help, as the person sees it: what is next, what was done. */
export function OwnCaseCard({ own }: { own: OwnCase }) {
  const { need, nextStep, pushed, status } = own;
  const live = isLive(status);
  const step = nextStep ? `${nextStep.text}（${formatChineseDate(nextStep.on)}前）` : '等待经办人联系你';
  return (
    <Card title={helpWishLabels[need]}>
      <Facts
        rows={[
          ['状态', <CaseStatusTag key="status" {...own} />],
          ['下一步', live ? step : null],
          ['岗位推送', live && need === 'employment' ? pushedText(pushed) : null],
        ]}
      />
      <Timeline
        label={`${helpWishLabels[need]}的记录`}
        events={own.events.map((event) => ({
          key: event.id,
          title: eventTitle(event),
          text: eventText(event),
          at: event.at,
        }))}
      />
      {live && <DeclineButton own={own} />}
    </Card>
  );
}

function DeclineButton({ own: { id, need, revision } }: { own: OwnCase }) {
  const [asking, setAsking] = useState(false);
  const decline = useSend(followUpRoutes.decline, [followUpRoutes.mine]);
  const send = async (words = '') => {
    try {
      await decline.mutateAsync({ params: { id }, body: { revision, words } });
      setAsking(false);
      toast('已登记');
    } catch {
      // The officer was faster: the message stays, the page shows how it is now.
      await refreshRoutes(followUpRoutes.mine);
    }
  };
  return (
    <>
      <Button look="plain" onTap={() => setAsking(true)}>
        {`不再需要${helpWishLabels[need]}`}
      </Button>
      {asking && (
        <ActSheet
          title={`不再需要${helpWishLabels[need]}？`}
          text="登记后经办人不再联系你，以后需要时可以重新选择。"
          confirmLabel="确认不再需要"
          note={{ label: '想说明的情况', hint: '经办人会看到' }}
          busy={decline.isPending}
          failure={decline.error ? explain(decline.error).message : undefined}
          onConfirm={(words) => void send(words)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
