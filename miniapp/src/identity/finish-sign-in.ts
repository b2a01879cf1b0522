import { identityRoutes } from '@qihang/shared/identity';
import { PRIVACY_NOTICE_VERSION } from '@qihang/shared/publications';
import { call } from '../platform/api';
import { flushQueue } from '../platform/offline-queue';
import { queryClient } from '../platform/query';
import { loadTemplates } from '../platform/wechat';

/**
 * What follows a sign-in: the consent given on the sign-in page is recorded, and replies read as a stranger are dropped.
 * @throws CallFailure when the consent could not be recorded; the person is signed in and can try again
 */
export async function finishSignIn(): Promise<void> {
  await call(identityRoutes.setConsent, {
    params: { kind: 'privacy-notice' },
    body: { granted: true, noticeVersion: PRIVACY_NOTICE_VERSION },
  });
  await queryClient.invalidateQueries();
  void loadTemplates();
  void flushQueue();
}
