import { type OwnRecord, SEEKER_CATEGORY_LABELS, type Seeker } from '@qihang/shared/seekers';
import { goTo, pageUrl } from '../platform/navigation';
import { Card } from '../ui/card';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { Facts } from '../ui/facts';
import { dayText, educationRows, intentionRows, registrationRows, standingRows } from './answer-texts';
import { useDivisionNames } from './division-names';
import { answersOf } from './sign-up-values';

function EditLink({ part, label }: { part: 'background' | 'intention'; label: string }) {
  return (
    <Tap className="q-link" href={pageUrl('seeker/edit', { part })} onTap={() => goTo('seeker/edit', { part })}>
      {label}
    </Tap>
  );
}

/** Who the person is; cannot be changed by themselves, because it was matched and may be on documents. */
export function IdentityCard({ seeker }: { seeker: Seeker }) {
  return (
    <Card title="身份">
      <Facts
        rows={[
          ['姓名', seeker.name],
          ['身份证号码', seeker.maskedCitizenNumber],
          ['出生日期', dayText(seeker.birthDate)],
          ['性别', seeker.sex === 'male' ? '男' : '女'],
        ]}
      />
      <Box as="p" className="q-soft">
        姓名或身份证号码有误的，请联系当地人社部门更正。
      </Box>
    </Card>
  );
}

/** Category and what goes with it. */
export function BackgroundCard({ seeker }: { seeker: Seeker }) {
  const values = answersOf(seeker);
  const own = seeker.category === 'graduate' ? educationRows(values) : registrationRows(values);
  return (
    <Card title="类别和学历">
      <Facts rows={[['人员类别', SEEKER_CATEGORY_LABELS[seeker.category]], ...own, ...standingRows(values)]} />
      <EditLink part="background" label="修改类别和学历" />
    </Card>
  );
}

/** Where the person lives and what they want. */
export function IntentionCard({ seeker }: { seeker: Seeker }) {
  const nameOf = useDivisionNames();
  return (
    <Card title="见习意向">
      <Facts rows={intentionRows(answersOf(seeker), nameOf)} />
      <EditLink part="intention" label="修改见习意向" />
    </Card>
  );
}

/** What registries say of the person; nobody else who uses the app sees it, so the card says who does. */
export function HardshipCard({ hardships }: Pick<OwnRecord, 'hardships'>) {
  if (hardships.length === 0) return null;
  return (
    <Card title="比对结果">
      <Box as="p" className="q-soft">
        仅您本人和所在地人社部门可见，单位和其他人都看不到。
      </Box>
      <Facts rows={hardships.map(({ kindName, asOf }) => [kindName, `截至 ${dayText(asOf)} 在册`])} />
      <Box as="p">有适合的岗位会优先告诉您。认为结果不对的，可以联系当地人社部门。</Box>
      <Tap className="q-link" href={pageUrl('public/privacy')} onTap={() => goTo('public/privacy')}>
        管理信息比对的授权
      </Tap>
    </Card>
  );
}
