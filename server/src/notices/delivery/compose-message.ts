import { Injectable } from '@nestjs/common';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { Transactions } from '../../platform/database';
import { type PreparedMessage, WechatGateway } from '../../platform/wechat';
import { MessageTemplates } from '../message-templates';
import type { ClaimedDelivery } from './claimed-delivery';

/** Longest value of a `thing` field (wechat.md). */
const THING_CHARACTERS = 20;

/** Notices whose message is remembered; more than are ever sent at once. */
const REMEMBERED = 50;

interface Content {
  readonly title: string;
  readonly createdAt: Date;
}

/**
 * Makes the WeChat message of a delivery: title, time and where to look, never the text. The templates chosen in the
 * mini-program's console have these fields: `thing1` 消息标题, `time2` 时间, `thing3` 温馨提示.
 */
@Injectable()
export class ComposeMessage {
  private readonly notices = new Map<string, PreparedMessage>();

  constructor(
    private readonly transactions: Transactions,
    private readonly gateway: WechatGateway,
    private readonly templates: MessageTemplates,
  ) {}

  /** @returns the message, or undefined when its template or its inbox message is gone */
  async execute(delivery: ClaimedDelivery): Promise<PreparedMessage | undefined> {
    const { noticeId } = delivery;
    const known = noticeId === null ? undefined : this.notices.get(noticeId);
    if (known) return known;
    const templateId = this.templates.idOf(delivery.template);
    const content = await this.contentOf(delivery);
    if (templateId === undefined || content === undefined) return undefined;
    const message = this.gateway.prepare({ templateId, data: fieldsOf(content) });
    if (noticeId !== null) this.remember(noticeId, message);
    return message;
  }

  private async contentOf({ messageId }: ClaimedDelivery): Promise<Content | undefined> {
    const [row]: Content[] = await this.transactions.manager.query(
      `SELECT COALESCE(n.title, m.title) AS title, m.created_at AS createdAt
         FROM inbox_messages m LEFT JOIN notices n ON n.id = m.notice_id WHERE m.id = ?`,
      [BigInt(messageId)],
    );
    return row;
  }

  private remember(noticeId: string, message: PreparedMessage): void {
    const [oldest] = this.notices.keys();
    if (this.notices.size >= REMEMBERED && oldest !== undefined) this.notices.delete(oldest);
    this.notices.set(noticeId, message);
  }
}

function fieldsOf({ title, createdAt }: Content): Record<string, string> {
  return {
    thing1: cut(title, THING_CHARACTERS),
    time2: chineseTime(createdAt),
    thing3: '点开查看详情',
  };
}

/** `2026年10月1日 15:01`, in China. */
function chineseTime(at: Date): string {
  const clock = at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
  return `${formatChineseDate(shanghaiDate(at))} ${clock}`;
}

/** Whole characters, the last one replaced by an ellipsis if something is cut off. */
function cut(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
