import type { ReceivedMessage, StandInOptions } from './stand-in-options';

/** Longest value by kind of field (wechat.md); kinds without an entry are not measured. */
const FIELD_CHARACTERS: Readonly<Record<string, number>> = { thing: 20, name: 10, phrase: 5, character_string: 32 };

interface Answer {
  readonly errcode: number;
  readonly errmsg: string;
}

const OK: Answer = { errcode: 0, errmsg: 'ok' };

/** `subscribe/send`: checks, permissions and quota as WeChat has them; keeps what was delivered. */
export class MessageDesk {
  readonly received: ReceivedMessage[] = [];
  /** Deliveries by recipient, and in all. */
  readonly countByUser = new Map<string, number>();
  deliveredCount = 0;
  private readonly credits = new Map<string, number>();

  constructor(private readonly options: StandInOptions) {}

  setCredits(openId: string, templateId: string, credits: number): void {
    this.credits.set(`${openId} ${templateId}`, credits);
  }

  /** Delivers, or says why not. */
  deliver(body: Readonly<Record<string, unknown>>): Answer {
    const { touser: toUser, template_id: templateId, page } = body;
    if (typeof toUser !== 'string' || !/^[A-Za-z0-9_-]{6,64}$/.test(toUser)) return refuse(40003, 'invalid openid');
    if (typeof templateId !== 'string' || this.options.templates?.includes(templateId) === false) {
      return refuse(40037, 'invalid template_id');
    }
    if (typeof page !== 'string' || !/^[a-z][\w/-]*(\?.*)?$/i.test(page)) return refuse(41030, 'invalid page');
    const data = readFields(body.data);
    if (typeof data === 'string') return refuse(47003, `argument invalid! data.${data}.value is invalid`);
    if (this.deliveredCount >= (this.options.dailyQuota ?? Number.POSITIVE_INFINITY)) {
      return refuse(45009, 'reach max api daily quota limit');
    }
    if (!this.useCredit(toUser, templateId)) return refuse(43101, 'user refuse to accept the msg');
    if (this.options.keepsMessages !== false) this.received.push({ toUser, templateId, page, data });
    this.deliveredCount++;
    this.countByUser.set(toUser, (this.countByUser.get(toUser) ?? 0) + 1);
    return OK;
  }

  private useCredit(openId: string, templateId: string): boolean {
    const key = `${openId} ${templateId}`;
    const left = this.credits.get(key) ?? this.options.defaultCredits ?? Number.POSITIVE_INFINITY;
    if (left <= 0) return false;
    if (left !== Number.POSITIVE_INFINITY) this.credits.set(key, left - 1);
    return true;
  }
}

/** @returns text by field, or the name of the field that is wrong */
function readFields(data: unknown): Record<string, string> | string {
  if (typeof data !== 'object' || data === null) return '';
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(data as Record<string, { value?: unknown } | null>)) {
    const value = field?.value;
    const longest = FIELD_CHARACTERS[name.replace(/\d+$/, '')];
    if (typeof value !== 'string' || value === '') return name;
    if (longest !== undefined && value.length > longest && [...value].length > longest) return name;
    fields[name] = value;
  }
  return fields;
}

function refuse(errcode: number, errmsg: string): Answer {
  return { errcode, errmsg };
}
