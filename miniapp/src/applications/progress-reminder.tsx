import { useState } from 'react';
import { askForMessages, inWechat, type PermissionOutcome, useTemplates } from '../platform/wechat';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';

/** Offers WeChat messages about progress: each permission is used up by one message, so it can be given again. */
export function ProgressReminder() {
  const [outcome, setOutcome] = useState<PermissionOutcome>();
  const mayAsk = useTemplates();
  if (!inWechat || !mayAsk) return null;
  const ask = () => void askForMessages(['application-progress']).then(setOutcome);
  const words = outcome === 'given' ? '好的，有新进展时会用微信告诉您。' : '没有开启，仍可以在“消息”里看进展。';
  return (
    <Box className="q-stack-s">
      <Button wide look="plain" onTap={ask}>
        有新进展时微信通知我
      </Button>
      <Box as="p" className="q-soft" role="status">
        {outcome ? words : ''}
      </Box>
    </Box>
  );
}
