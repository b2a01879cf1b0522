import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { privacyNotice } from '@qihang/shared/publications';
import { goTo } from '../platform/navigation';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { ConfirmBox } from '../ui/forms/choice';
import { NoticeBox } from '../ui/notice-box';
import { ErrorState, Skeleton } from '../ui/states';
import type { ConsentChoices } from './consent-choices';

/** The parts of the privacy notice that matter most at sign-up; the whole text is one tap away. */
const IN_SHORT = privacyNotice.slice(0, 3);

interface ConsentFieldsProps {
  consents: ConsentChoices;
  errors: Readonly<Record<string, string>>;
}

/** The privacy notice and two separate consents, in plain words. Only the notice is needed; nothing is ticked beforehand. */
export function ConsentFields({ consents, errors }: ConsentFieldsProps) {
  if (consents.error && !consents.loaded) return <ErrorState error={consents.error} onRetry={consents.reload} />;
  if (!consents.loaded) return <Skeleton cards={2} />;
  const agreedAt = consents.givenAt('privacy-notice');
  return (
    <>
      <Box as="section" className="q-card" label="隐私政策要点">
        {IN_SHORT.map(({ heading, text }) => (
          <Box key={heading}>
            <Box as="h3">{heading}</Box>
            <Box as="p">{text}</Box>
          </Box>
        ))}
        <Tap className="q-link" onTap={() => goTo('public/privacy')}>
          阅读隐私政策全文
        </Tap>
      </Box>
      {agreedAt ? (
        <NoticeBox tone="good">
          {`您已在 ${formatChineseDate(shanghaiDate(new Date(agreedAt)))} 同意隐私政策。`}
        </NoticeBox>
      ) : (
        <ConfirmBox
          name="privacy-notice"
          label="我已阅读并同意隐私政策"
          hint="报名需要同意。"
          error={errors['privacy-notice']}
          value={consents.granted('privacy-notice')}
          onChange={(on) => consents.choose('privacy-notice', on)}
        />
      )}
      <Box as="h3">下面两项由您决定，不同意也能报名</Box>
      <ConfirmBox
        name="hardship-matching"
        label="同意比对困难毕业生信息"
        hint="用您的姓名和身份证号码与低保、脱贫、残疾数据库比对。比对上的，会优先把合适的岗位告诉您。结果只有您和所在地人社部门能看到，单位看不到。"
        value={consents.granted('hardship-matching')}
        onChange={(on) => consents.choose('hardship-matching', on)}
      />
      <ConfirmBox
        name="sms"
        label="同意接收短信通知"
        hint="重要进展在微信里通知不到您时，才发短信。不发广告。"
        value={consents.granted('sms')}
        onChange={(on) => consents.choose('sms', on)}
      />
      <Box as="p" className="q-soft">
        以后可以随时在“我的－隐私与授权”里同意或者撤回。
      </Box>
    </>
  );
}
