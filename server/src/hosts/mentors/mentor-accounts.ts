import { Injectable } from '@nestjs/common';
import { maskName } from '@qihang/shared/identity';
import { CreatePerson, RevokeRole } from '../../identity';
import type { ActorGrant } from '../../platform/http';

/** The accounts by which mentors sign in: whoever has the phone acts as a mentor of the host. */
@Injectable()
export class MentorAccounts {
  constructor(
    private readonly createPerson: CreatePerson,
    private readonly revokeRole: RevokeRole,
  ) {}

  /** @returns the person of the phone, new or known, who is a mentor of the host from now on */
  open(phone: string, name: string, hostId: string): Promise<string> {
    return this.createPerson.execute({ phone, displayName: maskName(name), grants: [mentorOf(hostId)], isDemo: false });
  }

  /**
   * Takes the role from the person; other roles stay.
   * @param agentId the agent who does it
   */
  close(personId: string, hostId: string, agentId: string): Promise<void> {
    return this.revokeRole.execute(personId, mentorOf(hostId), { kind: 'host-agent', id: agentId });
  }
}

function mentorOf(hostId: string): ActorGrant {
  return { role: 'mentor', hostId, divisionCode: null };
}
