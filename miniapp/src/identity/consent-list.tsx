import { type ConsentKind, consentKindLabels, identityRoutes } from '@qihang/shared/identity';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { explain } from '../platform/problem';
import { useGet, useSend } from '../platform/query';
import { Button } from '../ui/button';
import { Box } from '../ui/dom/box';
import { NoticeBox } from '../ui/notice-box';
import { ErrorState, Skeleton } from '../ui/states';

const WHAT_FOR: Readonly<Record<ConsentKind, string>> = {
  'privacy-notice': '使用报名、投递等服务需要同意。撤回后只能浏览。',
  'hardship-matching': '与低保、脱贫、残疾数据库比对，用于优先推荐岗位。只有您和所在地人社部门能看到结果。',
  sms: '重要进展在微信通知不到您时，用短信通知。',
  location: '只在您点“附近岗位”时使用，不保存。',
};

/** The person's consents, each to give or to withdraw by itself. */
export function ConsentList() {
  const { data, error, refetch } = useGet(identityRoutes.consents, {});
  const set = useSend(identityRoutes.setConsent, [identityRoutes.consents]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const change = (kind: ConsentKind, granted: boolean) =>
    set.mutate({ params: { kind }, body: { granted, noticeVersion: data.currentNoticeVersion } });
  return (
    <Box as="section" className="q-card" label="我的授权">
      <Box as="h2">我的授权</Box>
      {set.error && <NoticeBox tone="bad">{explain(set.error).message}</NoticeBox>}
      {data.items.map(({ kind, granted, at }) => (
        <Box key={kind} className="q-fact q-spread">
          <Box>
            <Box as="h3">{consentKindLabels[kind]}</Box>
            <Box className="q-soft">{WHAT_FOR[kind]}</Box>
            <Box>
              {`${granted ? '已授权' : '未授权'}${at ? ` · ${formatChineseDate(shanghaiDate(new Date(at)))}` : ''}`}
            </Box>
          </Box>
          <Button
            look="plain"
            busy={set.isPending && set.variables.params.kind === kind}
            label={`${granted ? '撤回' : '同意'}${consentKindLabels[kind]}`}
            onTap={() => change(kind, !granted)}
          >
            {granted ? '撤回' : '同意'}
          </Button>
        </Box>
      ))}
    </Box>
  );
}
