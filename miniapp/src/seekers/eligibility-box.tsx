import type { EligibilityReply } from '@qihang/shared/seekers';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { NoticeBox } from '../ui/notice-box';
import { dayText } from './answer-texts';

interface Mend {
  /** What the link says, as `修改毕业院校和专业`. */
  label: string;
  onTap: () => void;
}

interface EligibilityBoxProps {
  eligibility: EligibilityReply;
  /** The way to mend a reason, by its field; null where there is none. */
  mendOf: (field: string) => Mend | null;
}

/** Whether somebody may take part today, with every reason why not and what ages 16 and 17 have to keep to. */
export function EligibilityBox({ eligibility, mendOf }: EligibilityBoxProps) {
  const { eligible, on, reasons, requirements } = eligibility;
  return (
    <>
      {eligible ? (
        <NoticeBox tone="good" title="符合见习条件">{`按 ${dayText(on)} 的政策和您填写的内容核对。`}</NoticeBox>
      ) : (
        <NoticeBox tone="warn" title={`暂时不符合见习条件，有 ${reasons.length} 个原因`}>
          <Box as="ul" className="q-stack-s">
            {reasons.map(({ code, field, message }) => (
              <Box as="li" key={code}>
                <Box>{message}</Box>
                <MendLink mend={mendOf(field)} />
              </Box>
            ))}
          </Box>
        </NoticeBox>
      )}
      {requirements.length > 0 && (
        <NoticeBox title="未满 18 周岁的，还要注意">
          <Box as="ul" className="q-stack-s">
            {requirements.map(({ code, message }) => (
              <Box as="li" key={code}>
                {message}
              </Box>
            ))}
          </Box>
        </NoticeBox>
      )}
    </>
  );
}

function MendLink({ mend }: { mend: Mend | null }) {
  if (!mend) return <Box className="q-soft">如有疑问，请联系当地人社部门。</Box>;
  return (
    <Tap className="q-link" onTap={mend.onTap}>
      {mend.label}
    </Tap>
  );
}
