import { type AgreementRule, hostProblem, traineeProblem } from './agreement-facts';
import { needsGuardian } from './needs-guardian';

export const theMentor: AgreementRule = ({ terms, mentor }, { agreement }) => {
  const path = 'terms.mentorId';
  if (terms.mentorId === null) return [hostProblem(path, '请选择带教老师')];
  if (mentor === null) return [hostProblem(path, '没有找到这位带教老师，请重新选择')];
  const limit = agreement.traineesPerMentor;
  return [
    ...(mentor.active ? [] : [hostProblem(path, '这位带教老师已停用，请换一位')]),
    ...(mentor.otherTrainees < limit
      ? []
      : [hostProblem(path, `一位带教老师最多带${limit}名见习人员，这位老师已经带满，请换一位`)]),
  ];
};

/** Eligibility rests on the profile, not on the agreement: no field here mends it. */
export const theEligibility: AgreementRule = ({ eligibility }) =>
  eligibility.map(({ message }) => traineeProblem('', message));

export const theHazards: AgreementRule = ({ hazards, birthDate }, { adultAge }, day) =>
  hazards.trim() !== '' && needsGuardian(birthDate, day, adultAge)
    ? [hostProblem('', `该岗位有职业危害，未满${adultAge}周岁的人员不能参加`)]
    : [];

export const theHostLimit: AgreementRule = ({ insuredStaff, otherTraineesOfHost }, { agreement }) => {
  const percent = agreement.traineesPercentOfStaff;
  const limit = Math.floor((insuredStaff * percent) / 100);
  return otherTraineesOfHost < limit
    ? []
    : [hostProblem('', `见习人员不能超过参保职工的${percent}%：单位最多${limit}名，已有${otherTraineesOfHost}名`)];
};
