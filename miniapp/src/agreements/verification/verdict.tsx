import { type Verification, verificationStateLabels } from '@qihang/shared/agreements';
import { formatChineseDate } from '@qihang/shared/platform';
import { exactText } from '../../ui/text';
import { VerdictBox } from './verdict-box';
import { type VerifiedBy, verdictWords } from './verdict-words';

const WAYS = { electronic: '电子签署', paper: '纸质签署，工作人员核验' } as const;

interface VerdictProps {
  verification: Verification;
  by: VerifiedBy;
}

/** What the platform says of an agreement, with what it knows of it to compare with. */
export function Verdict({ verification, by }: VerdictProps) {
  const { state, isSandboxSeal } = verification;
  return (
    <VerdictBox
      {...verdictWords(state, by)}
      words={verificationStateLabels[state]}
      isSandboxSeal={isSandboxSeal}
      facts={factsOf(verification)}
    />
  );
}

function factsOf(verification: Verification) {
  const { number, versionNumber, hostName, traineeName, startsOn, endsOn, way, sealedAt } = verification;
  if (number === null) return null;
  const term = startsOn && endsOn ? `${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}` : null;
  return [
    ['协议编号', number],
    ['版本', versionNumber === null ? null : `第 ${versionNumber} 版`],
    ['见习单位', hostName],
    ['见习人员', traineeName],
    ['见习期限', term],
    ['签署方式', way && WAYS[way]],
    ['盖章时间', sealedAt && exactText(sealedAt)],
  ] as const;
}
