import { type Verification, verificationStateLabels } from '@qihang/shared/agreements';
import { formatChineseDate } from '@qihang/shared/platform';
import { useEffect } from 'react';
import { Box } from '../../ui/dom/box';
import { focusOn } from '../../ui/dom/focus';
import { Facts } from '../../ui/facts';
import { NoticeBox } from '../../ui/notice-box';
import { exactText } from '../../ui/text';
import { type VerifiedBy, verdictWords } from './verdict-words';
import './verdict.scss';

const ID = 'verdict';
const WAYS = { electronic: '电子签署', paper: '纸质签署，工作人员核验' } as const;

interface VerdictProps {
  verification: Verification;
  by: VerifiedBy;
}

/** The answer in big plain words, brought into view when it comes, with what the platform knows of the agreement to compare with. */
export function Verdict({ verification, by }: VerdictProps) {
  const { state, isSandboxSeal } = verification;
  const { tone, text } = verdictWords(state, by);
  useEffect(() => focusOn(ID), []);
  return (
    <Box as="section" className="q-stack" label="查验结果">
      <Box id={ID} className={`q-verdict q-verdict-${tone} q-stack-s`} role="status" focusable>
        <Box as="h2" className="q-verdict-words">
          {verificationStateLabels[state]}
        </Box>
        <Box as="p">{text}</Box>
      </Box>
      {isSandboxSeal && (
        <NoticeBox tone="warn" title="演示印章，不具法律效力">
          这份协议盖的是演示环境的印章，只用来试用本平台。
        </NoticeBox>
      )}
      <KnownFacts verification={verification} />
    </Box>
  );
}

function KnownFacts({ verification }: { verification: Verification }) {
  const { number, versionNumber, hostName, traineeName, startsOn, endsOn, way, sealedAt } = verification;
  if (number === null) return null;
  const term = startsOn && endsOn ? `${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}` : null;
  return (
    <Box className="q-card">
      <Facts
        rows={[
          ['协议编号', number],
          ['版本', versionNumber === null ? null : `第 ${versionNumber} 版`],
          ['见习单位', hostName],
          ['见习人员', traineeName],
          ['见习期限', term],
          ['签署方式', way && WAYS[way]],
          ['盖章时间', sealedAt && exactText(sealedAt)],
        ]}
      />
    </Box>
  );
}
