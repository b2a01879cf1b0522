import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { createJSONStorage } from 'zustand/middleware';

/** Before every name in storage. */
export const STORAGE_PREFIX = 'qihang.';

/** Names of what could not be kept, because the phone's storage is full or broken; what is in memory is all there is of it. */
export const useUnsaved = create<{ names: readonly string[] }>(() => ({ names: [] }));

function mark(name: string, saved: boolean): void {
  const { names } = useUnsaved.getState();
  if (names.includes(name) === saved) {
    useUnsaved.setState({ names: saved ? names.filter((other) => other !== name) : [...names, name] });
  }
}

/** @returns whether the last text under a name was kept */
export function isKept(name: string): boolean {
  return !useUnsaved.getState().names.includes(name);
}

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
      mark(name, true);
    } catch (error) {
      console.warn('storage is full', name, error);
      mark(name, false);
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
