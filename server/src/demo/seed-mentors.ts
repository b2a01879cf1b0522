import { Injectable } from '@nestjs/common';
import { AddMentor } from '../hosts';
import { CreatePerson } from '../identity';
import type { Actor } from '../platform/http';
import { DEMO_MENTOR } from './demo-accounts';
import { demoPhone } from './demo-people';

/** Made up; the last character of each name says so. */
const MENTORS = [
  {
    phone: demoPhone(21),
    name: '郑师示',
    jobTitle: '部门主管',
    specialty: '岗位流程、文书写作、客户沟通',
    yearsOfExperience: 12,
  },
  {
    phone: DEMO_MENTOR.phone,
    name: '冯导例',
    jobTitle: '高级技师',
    specialty: '设备操作、安全规程、质量检验',
    yearsOfExperience: 18,
  },
] as const;

/** Gives the demo host its mentors, who sign in by the demo code. */
@Injectable()
export class SeedMentors {
  constructor(
    private readonly createPerson: CreatePerson,
    private readonly addMentor: AddMentor,
  ) {}

  /**
   * @param agent of the host
   * @returns their ids
   */
  async execute(hostId: string, agent: Actor): Promise<string[]> {
    const ids: string[] = [];
    for (const mentor of MENTORS) {
      const { phone } = mentor;
      await this.createPerson.execute({ phone, displayName: '带教老师', grants: [], isDemo: true });
      ids.push((await this.addMentor.execute(agent, { hostId, ...mentor })).id);
    }
    return ids;
  }
}
