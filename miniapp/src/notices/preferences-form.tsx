import { noticeRoutes } from '@qihang/shared/notices';
import { useState } from 'react';
import { goTo, pageUrl } from '../platform/navigation';
import { explain } from '../platform/problem';
import { keepReply, useGet, useSend } from '../platform/query';
import { askForMessages, inWechat, type PermissionOutcome, useTemplates } from '../platform/wechat';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { ConfirmBox } from '../ui/forms/choice';
import { NoticeBox } from '../ui/notice-box';
import { ErrorState, Skeleton } from '../ui/states';

const OUTCOMES: Readonly<Record<PermissionOutcome, string>> = {
  given: '好的，下一条相关消息会用微信提醒您。每同意一次可以提醒一次。',
  refused: '没有开启。需要时可以再点这里。',
  'switched-off': '微信里的订阅消息总开关是关着的，请在小程序右上角“设置－通知管理”里打开。',
  unsupported: '现在不能开启，请稍后再试。',
};

/** Wishes about messages; each change is saved at once. */
export function PreferencesForm() {
  const { data, error, refetch } = useGet(noticeRoutes.preferences, {});
  const save = useSend(noticeRoutes.setPreferences);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={2} />;
  const shown = save.isPending ? save.variables.body : data;
  const change = (patch: Partial<typeof data>) =>
    save.mutate(
      { body: { ...shown, ...patch } },
      { onSuccess: (reply) => keepReply(noticeRoutes.preferences, {}, reply) },
    );
  return (
    <>
      <Card title="想收到什么">
        {save.error && (
          <NoticeBox tone="bad" title="没有保存">
            {explain(save.error).message}
          </NoticeBox>
        )}
        <ConfirmBox
          name="targetedNotices"
          label="接收适合我的岗位推荐"
          hint="人社部门按您的专业和意向推荐，数量有限制，不会频繁打扰。"
          value={shown.targetedNotices}
          onChange={(targetedNotices) => change({ targetedNotices })}
        />
        <ConfirmBox
          name="wechat"
          label="同时用微信提醒我"
          hint="要先在微信里同意接收；不勾选就只在“消息”里看。"
          value={shown.wechat}
          onChange={(wechat) => change({ wechat })}
        />
        <Box as="p" className="q-soft" role="status">
          {save.isSuccess ? '已保存' : ''}
        </Box>
      </Card>
      {inWechat && <WechatReminders />}
      <Tap className="q-link" href={pageUrl('public/privacy')} onTap={() => goTo('public/privacy')}>
        短信通知在“隐私与授权”里设置
      </Tap>
    </>
  );
}

function WechatReminders() {
  const [outcome, setOutcome] = useState<PermissionOutcome>();
  const mayAsk = useTemplates();
  if (!mayAsk) return <Skeleton lines={1} />;
  const ask = () => void askForMessages(['application-progress', 'post-notice', 'post-digest']).then(setOutcome);
  return (
    <Card title="微信提醒">
      <Button wide look="plain" onTap={ask}>
        允许微信提醒我
      </Button>
      {outcome && <NoticeBox>{OUTCOMES[outcome]}</NoticeBox>}
    </Card>
  );
}
