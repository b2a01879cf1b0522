import { Injectable } from '@nestjs/common';
import { SendMessage } from '../../notices';
import type { CaseEntity } from './case.entity';

/** Tells the person that something was done; what it is stands only on the person's page, not on lock screens. */
@Injectable()
export class TellOfHelp {
  constructor(private readonly sendMessage: SendMessage) {}

  /** @param eventId of the entry in the case's history: told once */
  async execute({ personId, internshipId }: CaseEntity, eventId: string): Promise<void> {
    await this.sendMessage.execute({
      personId,
      kind: 'application',
      internshipId,
      title: '后续服务有新进展',
      text: '人社部门更新了给你的后续服务和下一步安排，请到“后续服务”查看。',
      sourceKey: `follow-up:${eventId}`,
    });
  }
}
