import { Injectable } from '@nestjs/common';
import type { Session } from '@qihang/shared/identity';
import { Transactions } from '../platform/database';
import { DomainError } from '../platform/errors';
import type { CallOrigin } from '../platform/http';
import { WechatGateway } from '../platform/wechat';
import { BindWechat } from './bind-wechat';
import { identityErrors } from './identity.errors';
import { OpenSession } from './open-session';
import { Persons } from './persons';
import { SessionReply } from './session-reply';

export interface WechatCodes {
  /** Of `wx.login`; good once. */
  readonly loginCode: string;
  /** Of the phone-number button; needed while the account is not bound. */
  readonly phoneCode?: string;
}

/** Signs in by a WeChat account; the first time WeChat also tells the phone, by which the person is found or made. */
@Injectable()
export class SignInByWechat {
  constructor(
    private readonly transactions: Transactions,
    private readonly wechat: WechatGateway,
    private readonly persons: Persons,
    private readonly bindWechat: BindWechat,
    private readonly openSession: OpenSession,
    private readonly reply: SessionReply,
  ) {}

  /** @throws DomainError identity/phone-needed, and those of `WechatGateway.sessionOf` and `phoneNumberOf` */
  async execute({ loginCode, phoneCode }: WechatCodes, origin: CallOrigin): Promise<Session> {
    const { openId } = await this.wechat.sessionOf(loginCode);
    const bound = await this.persons.byOpenId(openId);
    if (bound) return this.reply.of(await this.openSession.execute(bound.id, 'wechat', origin));
    if (!phoneCode) throw new DomainError(identityErrors.phoneNeeded);
    const phone = await this.wechat.phoneNumberOf(phoneCode);
    const opened = await this.transactions.run(async () => {
      const { id } = await this.persons.findOrCreate(phone);
      await this.bindWechat.execute(id, openId);
      return this.openSession.execute(id, 'wechat', origin);
    });
    return this.reply.of(opened);
  }
}
