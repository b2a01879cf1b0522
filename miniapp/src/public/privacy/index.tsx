import { PRIVACY_NOTICE_VERSION, privacyNotice } from '@qihang/shared/publications';
import { ConsentList } from '../../identity/consent-list';
import { useSession } from '../../platform/session';
import { CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';

/** 隐私与授权: the privacy notice in full, and the person's separate consents. */
export default function PrivacyPage() {
  const signedIn = useSession((state) => state.person !== null);
  return (
    <Page title="隐私与授权" lead={`隐私政策版本：${PRIVACY_NOTICE_VERSION}`}>
      {signedIn && <ConsentList />}
      <Box as="section" className="q-card" label="隐私政策">
        <Box as="h2">隐私政策</Box>
        {privacyNotice.map(({ heading, text }) => (
          <Box key={heading}>
            <Box as="h3">{heading}</Box>
            <Box as="p">{text}</Box>
          </Box>
        ))}
      </Box>
      {signedIn && (
        <CardLink page="public/deletion">
          <Box as="h2">注销账号</Box>
          <Box className="q-soft">删除账号和个人信息；依法要保存的除外</Box>
        </CardLink>
      )}
    </Page>
  );
}
