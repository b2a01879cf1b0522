import Taro from '@tarojs/taro';
import { inWechat } from './wechat';

/** Whether this app can read a QR code by itself; in a browser the phone's camera app does it. */
export const canScan = inWechat;

/**
 * Opens WeChat's scanner.
 * @returns the code's text, or null if the person called it off
 */
export async function scanText(): Promise<string | null> {
  const reply = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => null);
  return reply?.result ?? null;
}
