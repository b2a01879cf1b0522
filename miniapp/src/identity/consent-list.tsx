import { type ConsentKind, consentKindLabels, type consentSchema, identityRoutes } from '@qihang/shared/identity';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { useState } from 'react';
import type { z } from 'zod';
import { explain } from '../platform/problem';
import { useGet, useSend } from '../platform/query';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { Box } from '../ui/dom/box';
import { NoticeBox } from '../ui/notice-box';
import { ErrorState, Skeleton } from '../ui/states';

type Consent = z.output<typeof consentSchema>;

const WHAT_FOR: Readonly<Record<ConsentKind, string>> = {
  'privacy-notice': '使用报名、投递等服务需要同意。撤回后只能浏览。',
  'hardship-matching': '与低保、脱贫、残疾数据库比对，用于优先推荐岗位。只有您和所在地人社部门能看到结果。',
  sms: '重要进展在微信通知不到您时，用短信通知。',
  location: '只在您点“附近岗位”时使用，不保存。',
};

/** What a withdrawal means; asked before it is carried out. */
const WITHOUT: Readonly<Record<ConsentKind, string>> = {
  'privacy-notice': '撤回后不能报名和投递，其他授权会一起撤回。已经办理的不受影响，仍可以浏览岗位。',
  'hardship-matching': '撤回后不再与这些数据库比对，也不再按比对结果向您推荐岗位。',
  sms: '撤回后不再给您发通知短信。登录验证码不受影响。',
  location: '撤回后不再使用您的位置。',
};

/** Whether a consent counts, in words; one to an earlier privacy notice doesn't cover the present one. */
function stateOf({ kind, granted, noticeVersion, at }: Consent, current: string): { granted: boolean; text: string } {
  const day = at ? formatChineseDate(shanghaiDate(new Date(at))) : '';
  if (!granted) return { granted, text: day ? `已在 ${day} 撤回` : '未授权' };
  if (kind === 'privacy-notice' && noticeVersion !== current) {
    return { granted: false, text: '隐私政策有更新，请阅读下面的新版本，再点“同意”' };
  }
  return { granted, text: `已授权 · ${day}` };
}

/** The person's consents, each to give or to withdraw by itself. */
export function ConsentList() {
  const { data, error, refetch } = useGet(identityRoutes.consents, {});
  const set = useSend(identityRoutes.setConsent, [identityRoutes.consents]);
  const [asking, setAsking] = useState<ConsentKind | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const noticeVersion = data.currentNoticeVersion;
  const change = (kind: ConsentKind, granted: boolean) =>
    set.mutate({ params: { kind }, body: { granted, noticeVersion } }, { onSettled: () => setAsking(null) });
  return (
    <Box as="section" className="q-card" label="我的授权">
      <Box as="h2">我的授权</Box>
      {set.error && <NoticeBox tone="bad">{explain(set.error).message}</NoticeBox>}
      {data.items
        .map((consent) => ({ ...consent, ...stateOf(consent, noticeVersion) }))
        .map(({ kind, granted, text }) => (
          <Box key={kind} className="q-fact q-spread">
            <Box>
              <Box as="h3">{consentKindLabels[kind]}</Box>
              <Box className="q-soft">{WHAT_FOR[kind]}</Box>
              <Box>{text}</Box>
            </Box>
            <Button
              look="plain"
              busy={set.isPending && set.variables.params.kind === kind}
              label={`${granted ? '撤回' : '同意'}${consentKindLabels[kind]}`}
              onTap={() => (granted ? setAsking(kind) : change(kind, true))}
            >
              {granted ? '撤回' : '同意'}
            </Button>
          </Box>
        ))}
      {asking && (
        <Confirm
          open
          title={`撤回“${consentKindLabels[asking]}”的授权？`}
          confirmLabel="撤回"
          danger
          busy={set.isPending}
          onClose={() => setAsking(null)}
          onConfirm={() => change(asking, false)}
        >
          {WITHOUT[asking]}
        </Confirm>
      )}
    </Box>
  );
}
