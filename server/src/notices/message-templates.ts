import { Injectable } from '@nestjs/common';
import type { templateSchema } from '@qihang/shared/notices';
import type { z } from 'zod';
import { Settings } from '../platform/settings';

/** Which of the mini-program's subscribe-message templates a delivery uses. */
export type TemplateKey = z.output<typeof templateSchema>['key'];

/** The subscribe-message templates that the operator has set. */
@Injectable()
export class MessageTemplates {
  private readonly ids: ReadonlyMap<TemplateKey, string>;

  constructor({ wechat: { templates } }: Settings) {
    const all: readonly (readonly [TemplateKey, string | undefined])[] = [
      ['post-notice', templates.notice],
      ['application-progress', templates.application],
      ['post-digest', templates.posts],
      ['log-reminder', templates.reminder],
    ];
    this.ids = new Map(all.flatMap(([key, id]) => (id === undefined ? [] : [[key, id] as const])));
  }

  /** @returns every template that people can be asked permission for */
  all(): { key: TemplateKey; templateId: string }[] {
    return [...this.ids].map(([key, templateId]) => ({ key, templateId }));
  }

  /** @returns WeChat's id, or undefined when the operator has set none: such messages stay in the inbox */
  idOf(key: TemplateKey): string | undefined {
    return this.ids.get(key);
  }

  /** @returns whether the id is one of ours now */
  has(templateId: string): boolean {
    return [...this.ids.values()].includes(templateId);
  }
}
