import { type Internship, internshipStatus } from '@qihang/shared/internships';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { Card } from '../ui/card';
import { Facts } from '../ui/facts';
import { Tag } from '../ui/tag';
import { INTERNSHIP_TONES } from './status-tones';

/** What an internship is: state, who, where, when. Stands on top of every page about one internship. */
export function InternshipHead({ internship }: { internship: Internship }) {
  const { status, postTitle, hostName, traineeName, mentorName, startsOn, endsOn, monthNumber, agreementNumber } =
    internship;
  const { safetyAcknowledgedAt } = internship;
  return (
    <Card title={postTitle}>
      <Facts
        rows={[
          [
            '状态',
            <Tag key="status" tone={INTERNSHIP_TONES[status]}>
              {internshipStatus.labels[status]}
            </Tag>,
          ],
          ['见习单位', hostName],
          ['见习人员', traineeName],
          ['带教老师', mentorName],
          ['起止日期', `${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}`],
          ['现在是', monthNumber === null ? null : `第${monthNumber}个月`],
          ['安全培训', safetyText(safetyAcknowledgedAt)],
          ['协议编号', agreementNumber],
        ]}
      />
    </Card>
  );
}

function safetyText(acknowledgedAt: string | null): string {
  return acknowledgedAt === null
    ? '见习人员还没有确认'
    : `见习人员${formatChineseDate(shanghaiDate(new Date(acknowledgedAt)))}已确认`;
}
