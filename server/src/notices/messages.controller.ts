import { Controller } from '@nestjs/common';
import { noticeRoutes } from '@qihang/shared/notices';
import { Handle, type RouteRequest } from '../platform/http';
import { AnswerPermissions } from './answer-permissions';
import { MessageQueries } from './message.queries';
import { MessagePreferencesQueries } from './message-preferences.queries';
import { MessageTemplates } from './message-templates';
import { ReadMessage } from './read-message';
import { SetMessagePreferences } from './set-message-preferences';

/** Everybody's side: the own inbox, and what one wants to be told. */
@Controller()
export class MessagesController {
  constructor(
    private readonly messages: MessageQueries,
    private readonly preferences: MessagePreferencesQueries,
    private readonly messageTemplates: MessageTemplates,
    private readonly readMessage: ReadMessage,
    private readonly setMessagePreferences: SetMessagePreferences,
    private readonly answerMessagePermissions: AnswerPermissions,
  ) {}

  @Handle(noticeRoutes.messages)
  list({ actor, query }: RouteRequest<typeof noticeRoutes.messages>) {
    return this.messages.list(actor.personId, query);
  }

  @Handle(noticeRoutes.message)
  get({ actor, params }: RouteRequest<typeof noticeRoutes.message>) {
    return this.messages.get(actor.personId, params.id);
  }

  @Handle(noticeRoutes.unread)
  async unread({ actor }: RouteRequest<typeof noticeRoutes.unread>) {
    return { count: await this.messages.countUnread(actor.personId) };
  }

  @Handle(noticeRoutes.read)
  read({ actor, params }: RouteRequest<typeof noticeRoutes.read>) {
    return this.readMessage.execute(actor.personId, params.id);
  }

  @Handle(noticeRoutes.templates)
  templates(_request: RouteRequest<typeof noticeRoutes.templates>) {
    return { items: this.messageTemplates.all() };
  }

  @Handle(noticeRoutes.answerPermissions)
  answerPermissions({ actor, body }: RouteRequest<typeof noticeRoutes.answerPermissions>) {
    return this.answerMessagePermissions.execute(actor.personId, body.answers);
  }

  @Handle(noticeRoutes.preferences)
  getPreferences({ actor }: RouteRequest<typeof noticeRoutes.preferences>) {
    return this.preferences.of(actor.personId);
  }

  @Handle(noticeRoutes.setPreferences)
  setPreferences({ actor, body }: RouteRequest<typeof noticeRoutes.setPreferences>) {
    return this.setMessagePreferences.execute(actor.personId, body);
  }
}
