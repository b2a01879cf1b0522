import { ApiFailure, type ApiMaker, type ApiTable, textOf } from '../async-api';

/** WeChat's limits: bytes of one value, and of all. */
const ENTRY_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * 1024 * 1024;

/** The mini-program's storage: JSON texts by key, in memory, handed to the driver to survive a relaunch. */
export class PhoneStorage {
  readonly entries = new Map<string, string>();

  load(entries: Record<string, string>): void {
    this.entries.clear();
    for (const [key, json] of Object.entries(entries)) this.entries.set(key, json);
  }

  dump(): Record<string, string> {
    return Object.fromEntries(this.entries);
  }

  get(key: string): unknown {
    const json = this.entries.get(key);
    return json === undefined ? '' : JSON.parse(json);
  }

  /** @throws ApiFailure beyond WeChat's limits */
  set(key: string, value: unknown): void {
    const json = JSON.stringify(value ?? '');
    if (json.length > ENTRY_LIMIT) throw new ApiFailure('entry size limit reached');
    if (this.size - (this.entries.get(key)?.length ?? 0) + json.length > TOTAL_LIMIT)
      throw new ApiFailure('storage size limit reached');
    this.entries.set(key, json);
  }

  get size(): number {
    return [...this.entries].reduce((sum, [key, json]) => sum + key.length + json.length, 0);
  }

  get info(): { keys: string[]; currentSize: number; limitSize: number } {
    return { keys: [...this.entries.keys()], currentSize: Math.ceil(this.size / 1024), limitSize: TOTAL_LIMIT / 1024 };
  }
}

export function storageApi(maker: ApiMaker, storage: PhoneStorage): ApiTable {
  return {
    getStorageSync: (key: string) => storage.get(key),
    setStorageSync(key: string, value: unknown): void {
      try {
        storage.set(key, value);
      } catch (error) {
        throw new Error(`setStorageSync:fail ${(error as Error).message}`);
      }
    },
    removeStorageSync: (key: string) => void storage.entries.delete(key),
    clearStorageSync: () => storage.entries.clear(),
    getStorageInfoSync: () => storage.info,
    getStorage: maker.make('getStorage', (options) => {
      const key = textOf(options, 'key');
      if (!storage.entries.has(key)) throw new ApiFailure('data not found');
      return { data: storage.get(key) };
    }),
    setStorage: maker.make('setStorage', (options) => storage.set(textOf(options, 'key'), options.data)),
    removeStorage: maker.make('removeStorage', (options) => void storage.entries.delete(textOf(options, 'key'))),
    clearStorage: maker.make('clearStorage', () => storage.entries.clear()),
    getStorageInfo: maker.make('getStorageInfo', () => storage.info),
  };
}
