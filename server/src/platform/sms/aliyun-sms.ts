import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { signForAliyun } from './aliyun-signature';
import { NO_TEMPLATE, SmsGateway, type SmsMessage, type SmsOutcome } from './sms-gateway';
import { postToProvider } from './sms-http';

const API_VERSION = '2017-05-25';

const LIMITED = ['isv.BUSINESS_LIMIT_CONTROL', 'isv.DAY_LIMIT_CONTROL', 'isv.MOBILE_COUNT_OVER_LIMIT'];
const BAD_PHONE = ['isv.MOBILE_NUMBER_ILLEGAL', 'isv.BLACK_KEY_CONTROL_LIMIT', 'isv.DENY_IP_RANGE'];
const TRY_AGAIN = /^(isp\.SYSTEM_ERROR|isp\.GATEWAY_ERROR|SystemError|ServiceUnavailable|InternalError|Throttling)/;

export interface AliyunOptions {
  readonly apiBase: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly signName: string;
  readonly templates: { readonly code?: string; readonly notice?: string };
}

/** Alibaba Cloud Short Message Service, `SendSms` of 2017-05-25. */
export class AliyunSms extends SmsGateway {
  constructor(
    private readonly options: AliyunOptions,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send({ phone, template, params }: SmsMessage): Promise<SmsOutcome> {
    const templateCode = this.options.templates[template];
    if (!templateCode) return NO_TEMPLATE;
    const { apiBase } = this.options;
    const call = {
      host: new URL(apiBase).host,
      action: 'SendSms',
      version: API_VERSION,
      nonce: randomUUID(),
      at: this.clock.now(),
      query: {
        PhoneNumbers: phone,
        SignName: this.options.signName,
        TemplateCode: templateCode,
        TemplateParam: JSON.stringify(Object.fromEntries(params.map(({ name, value }) => [name, value]))),
      },
    };
    const answer = await postToProvider({ base: apiBase, ...signForAliyun(call, this.options) });
    if (answer.kind !== undefined) return answer;
    const code = typeof answer.Code === 'string' ? answer.Code : 'no-code';
    if (code === 'OK') return { kind: 'sent', serial: typeof answer.BizId === 'string' ? answer.BizId : null };
    return refusalOf(code);
  }
}

function refusalOf(code: string): SmsOutcome {
  if (LIMITED.includes(code)) return { kind: 'limited', code };
  if (BAD_PHONE.includes(code)) return { kind: 'refused', because: 'phone', code };
  if (TRY_AGAIN.test(code)) return { kind: 'retry', code };
  return { kind: 'refused', because: 'setup', code };
}
