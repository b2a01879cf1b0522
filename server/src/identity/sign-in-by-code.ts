import { Injectable, Logger } from '@nestjs/common';
import type { Session } from '@qihang/shared/identity';
import { Transactions } from '../platform/database';
import type { CallOrigin } from '../platform/http';
import { BlindIndex } from '../platform/personal-data';
import { WechatGateway } from '../platform/wechat';
import { BindWechat } from './bind-wechat';
import { type OpenedSession, OpenSession } from './open-session';
import { Persons } from './persons';
import { SessionReply } from './session-reply';
import { type CodeTrial, codeRefusal, SpendCode } from './spend-code';

export interface PhoneCode {
  /** 11 digits. */
  readonly phone: string;
  readonly code: string;
  /** A fresh `wx.login` code of the same device. */
  readonly wechatLoginCode?: string;
}

/** Signs in by the code that was sent to a phone; a new phone becomes a new person without roles. */
@Injectable()
export class SignInByCode {
  private readonly logger = new Logger('Identity');

  constructor(
    private readonly transactions: Transactions,
    private readonly index: BlindIndex,
    private readonly spendCode: SpendCode,
    private readonly persons: Persons,
    private readonly openSession: OpenSession,
    private readonly bindWechat: BindWechat,
    private readonly wechat: WechatGateway,
    private readonly reply: SessionReply,
  ) {}

  /**
   * Opens its own transaction: a wrong try has to count although the request fails. An account that WeChat does not
   * confirm stays unbound; the person is signed in all the same.
   * @throws DomainError identity/code-wrong, identity/code-spent
   */
  async execute({ phone, code, wechatLoginCode }: PhoneCode, origin: CallOrigin): Promise<Session> {
    const opened = await this.transactions.run(() => this.open(phone, code, origin));
    if (typeof opened === 'string') throw codeRefusal(opened);
    if (wechatLoginCode) await this.bind(opened.personId, wechatLoginCode);
    return this.reply.of(opened);
  }

  private async open(
    phone: string,
    code: string,
    origin: CallOrigin,
  ): Promise<OpenedSession | Exclude<CodeTrial, 'right'>> {
    const scope = { phoneIndex: this.index.phone(phone), purpose: 'sign-in', sessionId: null, subject: null } as const;
    const trial = await this.spendCode.execute(code, scope);
    if (trial !== 'right') return trial;
    const { id } = await this.persons.findOrCreate(phone);
    return this.openSession.execute(id, 'phone-code', origin);
  }

  private async bind(personId: string, loginCode: string): Promise<void> {
    try {
      const { openId } = await this.wechat.sessionOf(loginCode);
      await this.bindWechat.execute(personId, openId);
    } catch (error) {
      this.logger.warn({ message: 'WeChat account not bound at sign-in', err: error });
    }
  }
}
