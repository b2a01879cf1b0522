import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock';
import { Settings } from '../settings';
import { AliyunSms } from './aliyun-sms';
import { SandboxSms } from './sandbox-sms';
import { SmsGateway } from './sms-gateway';
import { TencentSms } from './tencent-sms';

const SANDBOX_TEMPLATES = { code: 'sandbox-code', notice: 'sandbox-notice' };

/**
 * The provider that the settings name. A sandbox with an address of its own speaks Aliyun's protocol to it.
 * @throws Error at start-up for Tencent Cloud without an application id
 */
export function smsGatewayOf({ sms, dataDir }: Pick<Settings, 'sms' | 'dataDir'>, clock: Clock): SmsGateway {
  switch (sms.provider) {
    case 'aliyun':
      return new AliyunSms(sms, clock);
    case 'tencent': {
      if (sms.sdkAppId === undefined) throw new Error('SMS_SDK_APP_ID is needed for Tencent Cloud');
      return new TencentSms({ ...sms, sdkAppId: sms.sdkAppId }, clock);
    }
    case 'sandbox': {
      if (sms.apiBase === undefined) return new SandboxSms(dataDir, clock);
      const key = { accessKeyId: 'sandbox', accessKeySecret: 'sandbox' };
      return new AliyunSms({ apiBase: sms.apiBase, ...key, signName: '启航', templates: SANDBOX_TEMPLATES }, clock);
    }
  }
}

@Global()
@Module({
  providers: [
    {
      provide: SmsGateway,
      inject: [Settings, Clock],
      useFactory: (settings: Settings, clock: Clock) => smsGatewayOf(settings, clock),
    },
  ],
  exports: [SmsGateway],
})
export class SmsModule {}
