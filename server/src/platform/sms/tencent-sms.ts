import type { Clock } from '../clock';
import { NO_TEMPLATE, SmsGateway, type SmsMessage, type SmsOutcome } from './sms-gateway';
import { isRecord, type JsonRecord, postToProvider } from './sms-http';
import { signForTencent } from './tencent-signature';

const API_VERSION = '2021-01-11';

const BAD_PHONE = [
  'FailedOperation.PhoneNumberInBlacklist',
  'InvalidParameterValue.IncorrectPhoneNumber',
  'UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone',
];
const LIMITED = /^LimitExceeded\.(PhoneNumber|DeliveryFrequencyLimit)/;
const TRY_AGAIN = /^(InternalError|RequestLimitExceeded|ResourceUnavailable|FailedOperation\.FailResolvePacket)/;

export interface TencentOptions {
  readonly apiBase: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly signName: string;
  readonly sdkAppId: string;
  readonly region: string;
  readonly templates: { readonly code?: string; readonly notice?: string };
}

/** Tencent Cloud SMS, `SendSms` of 2021-01-11. */
export class TencentSms extends SmsGateway {
  constructor(
    private readonly options: TencentOptions,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send({ phone, template, params }: SmsMessage): Promise<SmsOutcome> {
    const templateId = this.options.templates[template];
    if (!templateId) return NO_TEMPLATE;
    const { apiBase, sdkAppId, signName, region } = this.options;
    const body = JSON.stringify({
      PhoneNumberSet: [`+86${phone}`],
      SmsSdkAppId: sdkAppId,
      SignName: signName,
      TemplateId: templateId,
      TemplateParamSet: params.map(({ value }) => value),
    });
    const call = { host: new URL(apiBase).host, service: 'sms', action: 'SendSms', body, at: this.clock.now() };
    const headers = {
      ...signForTencent(call, this.options),
      'x-tc-version': API_VERSION,
      'x-tc-region': region,
    };
    const answer = await postToProvider({ base: apiBase, query: '', headers, body });
    return answer.kind === undefined ? outcomeOf(answer) : answer;
  }
}

/** Either the whole call failed (`Error`), or there is one status for each phone. */
function outcomeOf({ Response: response }: JsonRecord): SmsOutcome {
  if (!isRecord(response)) return { kind: 'unknown', code: 'no-response' };
  if (isRecord(response.Error)) return refusalOf(String(response.Error.Code));
  const status: unknown = Array.isArray(response.SendStatusSet) ? response.SendStatusSet[0] : undefined;
  if (!isRecord(status)) return { kind: 'unknown', code: 'no-status' };
  if (status.Code !== 'Ok') return refusalOf(String(status.Code));
  return { kind: 'sent', serial: typeof status.SerialNo === 'string' ? status.SerialNo : null };
}

function refusalOf(code: string): SmsOutcome {
  if (LIMITED.test(code)) return { kind: 'limited', code };
  if (BAD_PHONE.includes(code)) return { kind: 'refused', because: 'phone', code };
  if (TRY_AGAIN.test(code)) return { kind: 'retry', code };
  return { kind: 'refused', because: 'setup', code };
}
