import type { Mentor } from '@qihang/shared/hosts';
import { Box } from '../../ui/dom/box';
import { Choice } from '../../ui/forms/choice';
import { NoticeBox } from '../../ui/notice-box';
import { ErrorState, Skeleton } from '../../ui/states';
import { useMentors } from './use-mentors';

interface MentorFieldProps {
  hostName: string;
  value: string;
  error?: string;
  onChange: (mentorId: string) => void;
  /** A mentor who is not offered, because the trainee has them already. */
  except?: string;
  label?: string;
}

/** Chooses a mentor of the host; says how many trainees each has, and which have as many as they may. */
export function MentorField({ hostName, value, error, onChange, except, label = '带教老师' }: MentorFieldProps) {
  const { mentors, loaded, limit, error: failure, reload } = useMentors(hostName);
  if (failure && !loaded) return <ErrorState error={failure} onRetry={reload} />;
  if (!loaded) return <Skeleton lines={3} />;
  const offered = mentors.filter(({ id }) => id !== except);
  if (offered.length === 0) {
    return (
      <NoticeBox tone="warn" title="还没有可以选择的带教老师">
        请先在单位的带教老师名单里添加，再回到这里选择。
      </NoticeBox>
    );
  }
  const chosen = offered.find(({ id }) => id === value);
  return (
    <Box className="q-stack-s">
      <Choice
        name="mentorId"
        label={label}
        hint={`一位带教老师最多同时带 ${limit} 名见习人员`}
        options={offered.map((mentor) => ({
          value: mentor.id,
          label: nameText(mentor),
          hint: loadText(mentor, limit),
        }))}
        value={value}
        error={error}
        onChange={onChange}
      />
      {chosen && isFull(chosen, limit) && (
        <NoticeBox tone="warn" title={`${chosen.name}已带满 ${limit} 名见习人员`}>
          已经由这位老师带的见习人员不受影响；带新的见习人员，请选择其他老师。
        </NoticeBox>
      )}
    </Box>
  );
}

function isFull({ currentTrainees }: Mentor, limit: number): boolean {
  return currentTrainees >= limit;
}

function nameText({ name, jobTitle }: Mentor): string {
  return `${name} · ${jobTitle}`;
}

function loadText(mentor: Mentor, limit: number): string {
  const full = isFull(mentor, limit) ? '，已带满' : '';
  return `正在带 ${mentor.currentTrainees}/${limit} 名${full} · ${mentor.specialty}`;
}
