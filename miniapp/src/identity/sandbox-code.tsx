import { identityRoutes } from '@qihang/shared/identity';
import { platformRoutes } from '@qihang/shared/platform';
import { useState } from 'react';
import { call } from '../platform/api';
import { explain } from '../platform/problem';
import { useGet } from '../platform/query';
import { Button } from '../ui/button';
import { NoticeBox } from '../ui/notice-box';

/** In demo mode no message leaves the machine: shows the code that the SMS sandbox took for a phone. */
export function SandboxCode({ phone }: { phone: string }) {
  const { data: system } = useGet(platformRoutes.info, {});
  const [shown, setShown] = useState<string>();
  if (!system?.demo) return null;
  const look = () =>
    call(identityRoutes.sandboxCode, { query: { phone } }).then(
      ({ code }) => setShown(code === null ? '短信还在路上，请稍后再看。' : `短信验证码是 ${code}。`),
      (error: unknown) => setShown(explain(error).message),
    );
  return (
    <NoticeBox title="演示环境不发短信">
      <Button look="plain" onTap={() => void look()}>
        查看短信验证码
      </Button>
      {shown}
    </NoticeBox>
  );
}
