export { DEMO_CODE } from './demo-code';
export { CIPHER_ALGORITHMS, type CipherAlgorithm, type KeyRing } from './key-ring';
export { loadSettings } from './load-settings';
export { sandboxSecret } from './sandbox-keys';
export {
  Settings,
  type SmsLiveSettings,
} from './settings';
export { settingsModule } from './settings.module';
export { SettingsError } from './settings-error';
