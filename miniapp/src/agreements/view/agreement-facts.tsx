import type { Agreement } from '@qihang/shared/agreements';
import { formatChineseDate } from '@qihang/shared/platform';
import { useState } from 'react';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { Facts } from '../../ui/facts';
import { moneyText } from '../../ui/text';

type Row = readonly [string, string | null];

const filled = (text: string): string | null => (text === '' ? null : text);

function partyRows({ hostName, hostCreditCode, traineeName, maskedCitizenNumber, bureauName }: Agreement): Row[] {
  const host = hostCreditCode ? `${hostName}（统一社会信用代码 ${hostCreditCode}）` : hostName;
  return [
    ['见习单位', host],
    ['见习人员', `${traineeName}（身份证号 ${maskedCitizenNumber}）`],
    ['见证', bureauName],
  ];
}

/** What people ask first: where, when, with whom, for how much. */
function mainRows({ postTitle, divisionName, startsOn, endsOn, mentorName, terms, earlyEnd }: Agreement): Row[] {
  const { months, address, monthlyStipendFen, payDay, hoursPerDay, daysPerWeek } = terms;
  const term = startsOn && endsOn ? `${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}` : '还没有确定';
  const endsEarly = earlyEnd?.status === 'confirmed' || earlyEnd?.status === 'decided-end';
  const length = endsEarly ? '（提前终止）' : `，共 ${months} 个月`;
  const pay = payDay ? `，每月 ${payDay} 日发放` : '';
  return [
    ['岗位', postTitle],
    ['地点', address ? `${divisionName} ${address}` : divisionName],
    ['期限', startsOn && months ? `${term}${length}` : term],
    ['带教老师', mentorName ?? '还没有确定'],
    ['生活补助', monthlyStipendFen === null ? '还没有确定' : `每月 ${moneyText(monthlyStipendFen)}${pay}`],
    ['工作时间', hoursPerDay && daysPerWeek ? `每天 ${hoursPerDay} 小时，每周 ${daysPerWeek} 天` : '还没有确定'],
  ];
}

function otherRows({ terms, details }: Agreement): Row[] {
  const { insurer, insurancePolicyNumber, insuranceFen } = terms;
  const policy = [
    insurer,
    insurancePolicyNumber && `保单号 ${insurancePolicyNumber}`,
    insuranceFen && `保额 ${moneyText(insuranceFen)}`,
  ];
  const contact = [terms.contactName, terms.contactPhone].filter(Boolean).join(' ');
  const { emergencyName, emergencyRelation, emergencyPhone, bank, bankAccountNumber, guardian } = details;
  const emergency = [emergencyName, emergencyRelation && `（${emergencyRelation}）`, emergencyPhone]
    .filter(Boolean)
    .join(' ');
  return [
    ['休息', filled(terms.rest)],
    ['意外保险', filled(policy.filter(Boolean).join('，'))],
    ['安全防护', filled(terms.safety)],
    ['请假', filled(terms.leave)],
    ['单位联系人', filled(contact)],
    ['通信地址', filled(details.address)],
    ['紧急联系人', filled(emergency)],
    ['收款账户', filled([bank, bankAccountNumber].filter(Boolean).join(' '))],
    ['监护人', guardian && filled([guardian.name, guardian.relation, guardian.phone].filter(Boolean).join(' '))],
    ['另外约定', filled(terms.extra)],
    ...terms.plan.map(({ month, goals }): Row => [`第 ${month} 个月`, filled(goals)]),
  ];
}

/** Parties and terms of an agreement; what is asked less often opens on a tap. */
export function AgreementFacts({ agreement }: { agreement: Agreement }) {
  const [open, setOpen] = useState(false);
  const others = otherRows(agreement).filter(([, value]) => value !== null);
  return (
    <Card title="协议内容">
      <Facts rows={[...partyRows(agreement), ...mainRows(agreement)]} />
      {open && (
        <Box>
          <Facts rows={others} />
        </Box>
      )}
      {others.length > 0 && (
        <Tap className="q-link" expanded={open} onTap={() => setOpen(!open)}>
          {open ? '收起' : '查看全部约定'}
        </Tap>
      )}
    </Card>
  );
}
