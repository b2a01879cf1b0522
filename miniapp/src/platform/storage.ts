import Taro from '@tarojs/taro';
import { createJSONStorage } from 'zustand/middleware';

/** Before every name in storage. */
export const STORAGE_PREFIX = 'qihang.';

/** Text kept on the phone under a name; a full or broken storage loses the text, never the app. */
export const textStorage = {
  getItem: (name: string): string | null => {
    try {
      return Taro.getStorageSync<string>(STORAGE_PREFIX + name) || null;
    } catch {
      return null;
    }
  },
  setItem: (name: string, value: string): void => {
    try {
      Taro.setStorageSync(STORAGE_PREFIX + name, value);
    } catch (error) {
      console.warn('storage is full', name, error);
    }
  },
  removeItem: (name: string): void => Taro.removeStorageSync(STORAGE_PREFIX + name),
};

/**
 * Storage for zustand's `persist`.
 * @returns JSON storage on top of the phone's storage
 */
export function jsonStorage<T>() {
  return createJSONStorage<T>(() => textStorage);
}
