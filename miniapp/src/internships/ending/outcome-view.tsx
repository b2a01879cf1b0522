import { helpWishLabels, type Outcome, outcomeKindLabels } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { Facts } from '../../ui/facts';
import { DateText } from '../../ui/text';

const BY = { trainee: '见习人员', host: '见习单位', bureau: '人社部门' } as const;

/** One record of an outcome. */
export function OutcomeView({ outcome, seesWishes }: { outcome: Outcome; seesWishes: boolean }) {
  const { kind, contractOn, termMonths, insuredFrom, wishes, by, recordedAt, reason, answer, answerText } = outcome;
  const isRetained = kind === 'retained';
  const wanted = wishes.length === 0 ? '暂不需要' : wishes.map((wish) => helpWishLabels[wish]).join('、');
  const waiting = by === 'host' ? '等待确认' : null;
  return (
    <Facts
      rows={[
        ['留用情况', outcomeKindLabels[kind]],
        ['劳动合同签订日期', contractOn && formatChineseDate(contractOn)],
        ['合同期限', isRetained ? (termMonths === null ? '无固定期限' : `${termMonths}个月`) : null],
        ['参加社会保险日期', insuredFrom && formatChineseDate(insuredFrom)],
        ['需要的帮助', isRetained || !seesWishes ? null : wanted],
        ['登记', `${BY[by]}登记`],
        ['登记时间', <DateText key="at" value={recordedAt} />],
        ['更正原因', reason],
        [
          '见习人员确认',
          isRetained ? (answer === null ? waiting : answer === 'confirmed' ? '已确认' : '有异议') : null,
        ],
        ['异议的理由', answerText],
      ]}
    />
  );
}
