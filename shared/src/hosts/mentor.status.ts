import { type ActionOf, defineStatusMachine, type StatusOf } from '../platform/status-machine';

/** A mentor (带教老师) on the host's list. Who has retired gets no new trainees and comes back as a new entry. */
export const mentorStatus = defineStatusMachine({
  name: 'mentor',
  initial: 'active',
  labels: { active: '可以带教', retired: '已停用' },
  transitions: [{ from: 'active', to: 'retired', action: 'retire', by: ['host-agent'] }],
});

export type MentorStatus = StatusOf<typeof mentorStatus>;
export type MentorAction = ActionOf<typeof mentorStatus>;
