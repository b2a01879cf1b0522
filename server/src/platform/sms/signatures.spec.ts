import { signForAliyun } from './aliyun-signature';
import { signForTencent } from './tencent-signature';

describe('the signature for Alibaba Cloud', () => {
  it('is that of the example in its documentation of signature method V3', () => {
    const { query, headers } = signForAliyun(
      {
        host: 'ecs.cn-shanghai.aliyuncs.com',
        action: 'RunInstances',
        version: '2014-05-26',
        nonce: '3156853299f313e23d1673dc12e1703d',
        at: new Date('2023-10-26T10:22:32Z'),
        query: { RegionId: 'cn-shanghai', ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd' },
      },
      { accessKeyId: 'YourAccessKeyId', accessKeySecret: 'YourAccessKeySecret' },
    );
    expect(query).toBe('?ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai');
    expect(headers.authorization).toBe(
      'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,' +
        'SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,' +
        'Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    );
  });
});

describe('the signature for Tencent Cloud', () => {
  it('covers service, action, day, headers and body', () => {
    const call = {
      host: 'sms.tencentcloudapi.com',
      service: 'sms',
      action: 'SendSms',
      body: '{}',
      at: new Date('2026-11-23T02:00:00Z'),
    };
    const key = { accessKeyId: 'id', accessKeySecret: 'secret' };
    const signatureOf = (more: Partial<typeof call>) => {
      const { authorization } = signForTencent({ ...call, ...more }, key);
      return authorization.slice(authorization.indexOf('Signature='));
    };
    const signatures = [
      signatureOf({}),
      signatureOf({ service: 'cvm' }),
      signatureOf({ action: 'AddSmsSign' }),
      signatureOf({ body: '{"a":1}' }),
      signatureOf({ host: 'other.tencentcloudapi.com' }),
      signatureOf({ at: new Date('2026-11-23T02:00:01Z') }),
    ];
    expect(new Set(signatures).size).toBe(6);
    expect(signatureOf({})).toBe(signatures[0]);
  });

  it('is that of the example in its documentation of TC3-HMAC-SHA256', () => {
    const { authorization } = signForTencent(
      {
        host: 'cvm.tencentcloudapi.com',
        service: 'cvm',
        action: 'DescribeInstances',
        body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
        at: new Date(1_551_113_065_000),
      },
      {
        accessKeyId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******',
        accessKeySecret: 'Gu5t9xGARNpq86cd98joQYCN3*******',
      },
    );
    expect(authorization).toBe(
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******/2019-02-25/cvm/tc3_request, ' +
        'SignedHeaders=content-type;host;x-tc-action, ' +
        'Signature=be4f67d323c78ab9acb7395e43c0dbcf822a9cfac32fea2449a7bc7726b770a3',
    );
  });
});
