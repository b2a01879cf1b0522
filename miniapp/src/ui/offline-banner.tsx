import { useNetwork } from '../platform/network';
import { dropRefused, tryRefusedAgain, useQueuedWrites } from '../platform/offline-queue';
import { Box } from './dom/box';
import { Tap } from './dom/tap';

/** Says that the network is gone, how many writes wait on the phone, and which of them were refused. */
export function OfflineBanner() {
  const online = useNetwork((state) => state.online);
  const { waiting, refused } = useQueuedWrites();
  const waitingText = waiting.length > 0 ? `有 ${waiting.length} 项内容已保存在手机上，联网后自动发送。` : '';
  return (
    <Box role="status">
      {!online && <Box className="q-banner q-banner-warn">{`网络没有连上，可以继续填写。${waitingText}`}</Box>}
      {online && waiting.length > 0 && <Box className="q-banner">{waitingText}</Box>}
      {refused.map(({ id, label, refusal }) => (
        <Box key={id} className="q-banner q-banner-bad">
          <Box>{`“${label}”没有发送成功：${refusal ?? ''}`}</Box>
          <Box className="q-row">
            <Tap className="q-link" onTap={() => tryRefusedAgain(id)}>
              再发一次
            </Tap>
            <Tap className="q-link" onTap={() => dropRefused(id)}>
              不再发送
            </Tap>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
