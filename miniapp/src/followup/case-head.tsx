import { dueLabels, type FollowUpCase } from '@qihang/shared/followup';
import { helpWishLabels } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { goTo, pageUrl } from '../platform/navigation';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { Facts } from '../ui/facts';
import { Tag } from '../ui/tag';
import { DUE_TONES } from './case-tones';
import { pushedText } from './event-words';
import { RevealPerson } from './reveal-person';
import { CaseStatusTag } from './status-tag';

/** Who wants which help, how it stands, what is next. */
export function CaseHead({ found }: { found: FollowUpCase }) {
  const [revealing, setRevealing] = useState(false);
  const { need, maskedName, maskedPhone, hostName, postTitle, officerName, isMine, pushed, internshipId } = found;
  const internship = { id: internshipId };
  return (
    <Card title={`${maskedName} · ${helpWishLabels[need]}`}>
      <Facts
        rows={[
          ['状态', <CaseStatusTag key="status" {...found} />],
          ['下一步', <NextStep key="step" found={found} />],
          ['跟进人', isMine ? '我' : (officerName ?? '还没有人跟进')],
          ['手机号', maskedPhone],
          ['原见习岗位', `${postTitle}，${hostName}`],
          ['岗位推送', need === 'employment' ? pushedText(pushed) : null],
          ['其他需要', found.others.length === 0 ? null : <Others key="others" found={found} />],
        ]}
      />
      <Box className="q-row">
        <Button look="plain" onTap={() => setRevealing(true)}>
          查看姓名和电话
        </Button>
        <Tap
          className="q-link"
          href={pageUrl('officer/internship', internship)}
          onTap={() => goTo('officer/internship', internship)}
        >
          查看见习
        </Tap>
      </Box>
      {revealing && <RevealPerson found={found} onClose={() => setRevealing(false)} />}
    </Card>
  );
}

function NextStep({ found: { dueOn, due, nextStep } }: { found: FollowUpCase }) {
  if (dueOn === null || due === null) return <>没有</>;
  return (
    <Box as="span" className="q-row">
      {`${formatChineseDate(dueOn)}前：${nextStep ?? '首次联系本人'}`}
      {due !== 'later' && <Tag tone={DUE_TONES[due]}>{dueLabels[due]}</Tag>}
    </Box>
  );
}

function Others({ found: { others } }: { found: FollowUpCase }) {
  return (
    <Box as="span" className="q-row">
      {others.map(({ id, need }) => (
        <Tap
          key={id}
          className="q-link"
          href={pageUrl('officer/follow-up-case', { id })}
          onTap={() => goTo('officer/follow-up-case', { id })}
        >
          {helpWishLabels[need]}
        </Tap>
      ))}
    </Box>
  );
}
