import { Injectable } from '@nestjs/common';
import { DomainError } from '../platform/errors';
import { httpErrors } from '../platform/http';
import { Settings } from '../platform/settings';
import { SandboxSms, SmsGateway } from '../platform/sms';

/** Messages looked through: more than are sent in the minutes that a code lives. */
const LOOKED_AT = 50;

/** Codes on a machine without an SMS provider, where nobody would ever see them. */
@Injectable()
export class SandboxCodeQueries {
  constructor(
    private readonly settings: Settings,
    private readonly sms: SmsGateway,
  ) {}

  /**
   * @returns the last code that was sent to a phone, valid or not; null if there is none
   * @throws DomainError http/not-found outside demo mode, and wherever messages really go out
   */
  async lastOf(phone: string): Promise<{ code: string | null }> {
    if (!this.settings.demo || !(this.sms instanceof SandboxSms)) throw new DomainError(httpErrors.notFound);
    const messages = await this.sms.recent(LOOKED_AT);
    const last = messages.find((message) => message.phone === phone && message.template === 'code');
    return { code: last?.params[0]?.value ?? null };
  }
}
