import type { Applicant } from '@qihang/shared/applications';
import { formatChineseDate } from '@qihang/shared/platform';
import Taro from '@tarojs/taro';
import { Card } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { Facts } from '../ui/facts';
import { schoolingText } from './applicant-texts';
import { awaitsHost } from './host-acts';

/** What a host may know of an applicant; the phone is there from the invitation on. */
export function ApplicantFacts({ applicant }: { applicant: Applicant }) {
  const { name, age, graduatedOn, phone, message, postTitle, status } = applicant;
  const mayCallLater = awaitsHost(status) ? '发出面谈邀请或同意接收后可以看到' : null;
  return (
    <Card title="求职者">
      <Facts
        rows={[
          ['姓名', name],
          ['年龄', `${age} 岁`],
          ['学历专业', schoolingText(applicant) || null],
          ['毕业日期', graduatedOn && formatChineseDate(graduatedOn)],
          ['投递岗位', postTitle],
          ['手机号', phone ? <PhoneLink key="phone" phone={phone} /> : mayCallLater],
          ['留言', message ? <MessageText key="message" text={message} /> : null],
        ]}
      />
    </Card>
  );
}

function PhoneLink({ phone }: { phone: string }) {
  // WeChat reports a call that the person does not make after all as a failure
  const dial = () => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
  return (
    <Tap className="q-link" href={`tel:${phone}`} onTap={dial} label={`拨打 ${phone}`}>
      {phone}
    </Tap>
  );
}

function MessageText({ text }: { text: string }) {
  return (
    <Box as="span" className="q-pre">
      {text}
    </Box>
  );
}
