import Taro from '@tarojs/taro';
import { privacyAgreed } from './wechat';
import type { PickedFile } from './wire';

/**
 * Lets the person choose one file from their chats.
 * @param extensions without dots, as `['xlsx', 'csv']`
 * @returns the file, or null if they called it off or refused WeChat's privacy consent
 */
export async function pickFile(extensions: readonly string[]): Promise<PickedFile | null> {
  if (!(await privacyAgreed())) return null;
  const reply = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] }).catch(() => null);
  const file = reply?.tempFiles[0];
  return file ? { name: file.name, size: file.size, path: file.path } : null;
}
