import { HENAN, platformRoutes } from '@qihang/shared/platform';
import { useGet } from '../../platform/query';
import { useRoles } from '../../platform/roles';
import { DeadEvents } from '../../system/dead-events';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { NoticeBox } from '../../ui/notice-box';
import { Page } from '../../ui/page';
import { ErrorState, Skeleton } from '../../ui/states';
import { DateText } from '../../ui/text';

const LOOK_AGAIN_MS = 10_000;
const GATEWAY_NAMES: Readonly<Record<string, string>> = { wechat: '微信', sms: '短信' };

/** 系统状态: gateways and the queue of background work. */
export default function StatusPage() {
  return (
    <Page title="系统状态" needs={['officer']} desk>
      <Status />
    </Page>
  );
}

function Status() {
  const { active } = useRoles();
  const { data, error, refetch } = useGet(platformRoutes.status, {}, { pollMs: LOOK_AGAIN_MS });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  const { gateways, outbox } = data;
  const isSandbox = gateways.some(({ mode }) => mode === 'sandbox');
  return (
    <>
      {isSandbox && (
        <NoticeBox tone="warn" title="演示通道">
          微信或短信使用演示通道，消息不会真正发到手机。
        </NoticeBox>
      )}
      <Card title="外部通道">
        <Facts
          rows={gateways.map(({ name, mode, pausedUntil }) => [
            GATEWAY_NAMES[name] ?? name,
            pausedUntil ? (
              <>
                已暂停至 <DateText value={pausedUntil} />
              </>
            ) : mode === 'sandbox' ? (
              '演示通道'
            ) : (
              '正常'
            ),
          ])}
        />
      </Card>
      <Card title="后台任务">
        <Facts
          rows={[
            ['等待处理', String(outbox.pending)],
            ['正在处理', String(outbox.leased)],
            ['需人工处理', String(outbox.dead)],
            ['最久已等待', `${outbox.oldestPendingSeconds} 秒`],
          ]}
        />
      </Card>
      {active?.divisionCode === HENAN && outbox.dead > 0 && <DeadEvents />}
    </>
  );
}
