import type { OwnRecord } from '@qihang/shared/seekers';
import { goTo, replaceWith } from '../platform/navigation';
import { askForMessages, inWechat, useTemplates } from '../platform/wechat';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Box } from '../ui/dom/box';
import { toast } from '../ui/toast';
import { EligibilityBox } from './eligibility-box';

/** What a person sees right after signing up: the result, and where to go on. */
export function SignUpDone({ record }: { record: OwnRecord }) {
  const mayAsk = useTemplates() && inWechat;
  const ask = () =>
    void askForMessages(['post-notice', 'post-digest']).then((outcome) => {
      toast(outcome === 'given' ? '有合适的岗位时会用微信告诉您' : '没有开启，仍可以在“消息”里看');
    });
  return (
    <>
      {record.eligibility && <EligibilityBox eligibility={record.eligibility} mendOf={() => null} />}
      <Card title="接下来">
        <Box as="p">看看岗位，合适的就投递。单位查看、邀请面谈或者同意接收时，会在“消息”里告诉您。</Box>
        <Button wide onTap={() => goTo('main/posts')}>
          去看岗位
        </Button>
        {mayAsk && (
          <Button wide look="plain" onTap={ask}>
            有合适的岗位时微信通知我
          </Button>
        )}
        <Button wide look="plain" onTap={() => replaceWith('seeker/record')}>
          查看我的报名
        </Button>
      </Card>
    </>
  );
}
