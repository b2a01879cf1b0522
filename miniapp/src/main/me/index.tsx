import { useState } from 'react';
import { RoleEntries } from '../../identity/role-entries';
import { RoleSwitch } from '../../identity/role-switch';
import { signOut } from '../../identity/sign-out';
import { usePendingEntries } from '../../internships/log/pending-entries';
import { goTo, goToSignIn } from '../../platform/navigation';
import { useQueuedWrites } from '../../platform/offline-queue';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card, CardLink } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';

/** 我的: who is signed in, in which role, and the ways into that role's pages. */
export default function MePage() {
  const person = useSession((state) => state.person);
  const { waiting, refused } = useQueuedWrites();
  const [asking, setAsking] = useState(false);
  const entries = usePendingEntries();
  const unsent = waiting.length + refused.length + entries.waiting.length + entries.refused.length;
  return (
    <Page title="我的" tab="main/me">
      {person ? (
        <>
          <Card title={person.displayName || '您好'}>
            <Box className="q-soft">{`手机号 ${person.maskedPhone}`}</Box>
            <RoleSwitch />
          </Card>
          <RoleEntries />
        </>
      ) : (
        <Card title="还没有登录">
          <Box as="p">登录后可以报名、投递岗位、查看进度和接收消息。</Box>
          <Button wide onTap={goToSignIn}>
            登录
          </Button>
          <Button wide look="plain" onTap={() => goTo('seeker/sign-up')}>
            我要报名见习
          </Button>
        </Card>
      )}
      <CardLink page="public/verify">
        <Box as="h2">协议查验</Box>
        <Box className="q-soft">查一份见习协议是不是真的、现在有没有效</Box>
      </CardLink>
      <CardLink page="public/privacy">
        <Box as="h2">隐私与授权</Box>
        <Box className="q-soft">隐私政策、单独授权的给予和撤回</Box>
      </CardLink>
      {person && (
        <Button look="plain" wide onTap={() => setAsking(true)}>
          退出登录
        </Button>
      )}
      {asking && (
        <Confirm
          open
          title="退出登录？"
          confirmLabel="退出"
          danger
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void signOut();
          }}
        >
          {unsent > 0
            ? `手机上还有 ${unsent} 项内容没有发送，退出后会和草稿一起清除。`
            : '这台设备上的草稿和个人信息会清除，已提交的内容不受影响。'}
        </Confirm>
      )}
    </Page>
  );
}
