import type { SubscribeAnswer } from '../../protocol';
import type { AnswerBook } from '../answers';
import { ApiFailure, type ApiMaker, type ApiOptions, type ApiTable } from '../async-api';
import type { Gesture } from '../gesture';
import type { PrivacyGate } from './privacy';

/** WeChat refuses more templates in one question. */
const MAX_TEMPLATES = 3;

function subscribe(answers: AnswerBook, gesture: Gesture, options: ApiOptions): object {
  if (!gesture.active) throw new ApiFailure('can only be invoked by user TAP gesture.', { errCode: 10_005 });
  const templates = (options.tmplIds ?? []) as string[];
  if (templates.length === 0) throw new ApiFailure('tmplIds is empty', { errCode: 10_001 });
  if (templates.length > MAX_TEMPLATES) throw new ApiFailure('Templates count out of max bounds', { errCode: 20_003 });
  const answer = answers.now.subscribe;
  if (answer === 'main-switch-off') throw new ApiFailure('The main switch is switched off', { errCode: 20_004 });
  const of = (template: string): SubscribeAnswer =>
    typeof answer === 'string' ? answer : (answer[template] ?? 'reject');
  return Object.fromEntries(templates.map((template) => [template, of(template)]));
}

async function phoneNumberEvent(answers: AnswerBook, privacy: PrivacyGate): Promise<object> {
  try {
    await privacy.require('getPhoneNumber');
  } catch (error) {
    return {
      errMsg: `getPhoneNumber:fail ${(error as Error).message}`,
      ...(error instanceof ApiFailure ? error.extra : {}),
    };
  }
  const answer = answers.now.phoneNumber;
  if (answer === 'deny') return { errMsg: 'getPhoneNumber:fail user deny' };
  return { errMsg: 'getPhoneNumber:ok', code: answer.code, encryptedData: '', iv: '' };
}

type ButtonEvent = { type: string; detail: object };

/** What a button's `open-type` does when tapped. */
export async function openTypeEvents(
  openType: string,
  buttonId: string,
  host: {
    answers: AnswerBook;
    privacy: PrivacyGate;
    share: (buttonId: string) => void;
    pickAvatar: () => Promise<string | null>;
  },
): Promise<ButtonEvent[]> {
  switch (openType) {
    case 'getPhoneNumber':
    case 'getRealtimePhoneNumber':
      return [{ type: openType.toLowerCase(), detail: await phoneNumberEvent(host.answers, host.privacy) }];
    case 'agreePrivacyAuthorization':
      host.privacy.agreeByButton(buttonId);
      return [{ type: 'agreeprivacyauthorization', detail: { errMsg: 'agreePrivacyAuthorization:ok' } }];
    case 'chooseAvatar': {
      const avatarUrl = await host.pickAvatar();
      return avatarUrl === null ? [] : [{ type: 'chooseavatar', detail: { avatarUrl } }];
    }
    case 'share':
      host.share(buttonId);
      return [];
    case 'openSetting':
      return [{ type: 'opensetting', detail: { errMsg: 'openSetting:ok', authSetting: {} } }];
    case 'contact':
      return [{ type: 'contact', detail: { errMsg: 'enterContact:ok', path: '', query: {} } }];
    default:
      return [];
  }
}

/** Signing in and permission for messages. */
export function accountApi(maker: ApiMaker, answers: AnswerBook, gesture: Gesture): ApiTable {
  let logins = 0;
  return {
    login: maker.make('login', () => {
      const answer = answers.now.login;
      if (answer === 'fail') throw new ApiFailure('the login was refused');
      logins += 1;
      return { code: answer?.code ?? `login-code-${logins}` };
    }),
    checkSession: maker.make('checkSession', () => undefined),
    requestSubscribeMessage: maker.make('requestSubscribeMessage', (options) => subscribe(answers, gesture, options)),
    getSetting: maker.make('getSetting', () => ({
      authSetting: {},
      subscriptionsSetting: { mainSwitch: answers.now.subscribe !== 'main-switch-off', itemSettings: {} },
    })),
    openSetting: maker.make('openSetting', () => ({ authSetting: {} })),
    authorize: maker.make('authorize', () => undefined),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx1234567890abcdef', envVersion: 'develop', version: '' },
      plugin: {},
    }),
  };
}
