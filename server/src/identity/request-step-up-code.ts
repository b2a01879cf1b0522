import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/http';
import { IssueCode } from './issue-code';
import { Persons } from './persons';

/** Sends a fresh code to the signed-in person's phone, good for the asking session only. */
@Injectable()
export class RequestStepUpCode {
  constructor(
    private readonly persons: Persons,
    private readonly issueCode: IssueCode,
  ) {}

  /** @throws DomainError identity/code-too-soon, identity/code-daily-limit */
  async execute({ personId, sessionId }: Actor) {
    const phone = this.persons.phoneOf(await this.persons.get(personId));
    return this.issueCode.execute({ phone, purpose: 'step-up', sessionId });
  }
}
