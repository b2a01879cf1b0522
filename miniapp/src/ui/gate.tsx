import { ROLE_LABELS, type Role } from '@qihang/shared/platform';
import type { ReactNode } from 'react';
import { goTo, goToSignIn } from '../platform/navigation';
import { useRoles } from '../platform/roles';
import { useSession } from '../platform/session';
import { Button } from './button';
import { EmptyState } from './states';

/** Shows its children only to those who may see them; to others, the way in. */
export function Gate({ needs, children }: { needs: 'signed-in' | readonly Role[]; children?: ReactNode }) {
  const signedIn = useSession((state) => state.person !== null);
  const { has } = useRoles();
  if (!signedIn) {
    return (
      <EmptyState title="请先登录" text="登录后才能查看和办理。浏览岗位不需要登录。">
        <Button onTap={goToSignIn}>登录</Button>
      </EmptyState>
    );
  }
  if (needs !== 'signed-in' && !has(...needs)) {
    const names = needs.map((role) => ROLE_LABELS[role]).join('、');
    return (
      <EmptyState
        title="这个页面不对当前账号开放"
        text={`只有${names}可以使用。如果您换了手机号，请用原来的手机号登录。`}
      >
        <Button onTap={() => goTo('main/me')}>回到“我的”</Button>
      </EmptyState>
    );
  }
  return <>{children}</>;
}
