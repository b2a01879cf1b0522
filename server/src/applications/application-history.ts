import { Injectable } from '@nestjs/common';
import type { Application } from '@qihang/shared/applications';
import { In } from 'typeorm';
import { Transactions } from '../platform/database';
import { ApplicationStepEntity } from './application-step.entity';

type Step = Application['history'][number];

/** Reads the steps of applications. */
@Injectable()
export class ApplicationHistory {
  constructor(private readonly transactions: Transactions) {}

  /** @returns the steps of each application, oldest first */
  async of(applicationIds: readonly string[]): Promise<Map<string, Step[]>> {
    const history = new Map<string, Step[]>(applicationIds.map((id) => [id, []]));
    if (applicationIds.length === 0) return history;
    const steps = await this.transactions.manager
      .getRepository(ApplicationStepEntity)
      .find({ where: { applicationId: In([...applicationIds]) }, order: { applicationId: 'ASC', id: 'ASC' } });
    for (const { applicationId, status, at, note } of steps) {
      history.get(applicationId)?.push({ status, at: at.toISOString(), note });
    }
    return history;
  }
}
