export { DEMO_CODE } from './demo-code';
export { CIPHER_ALGORITHMS, type CipherAlgorithm, type KeyRing, parseKeyRing } from './key-ring';
export { loadSettings } from './load-settings';
export {
  Settings,
  type SettingsValues,
  type SmsLiveSettings,
  type SmsSandboxSettings,
  type WechatSettings,
} from './settings';
export { settingsModule } from './settings.module';
export { SettingsError, type SettingsProblem } from './settings-error';
