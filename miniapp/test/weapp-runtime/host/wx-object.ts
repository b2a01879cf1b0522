import type { ApiTable } from './async-api';
import type { Records } from './records';

/** Members that exist in WeChat but stay empty for an app that did not order them. */
const EMPTY: ApiTable = { cloud: undefined };

/** `wx` as the app sees it: what the host offers, what the app itself puts there, and a record of everything else. */
export function createWx(table: ApiTable, records: Records): object {
  return new Proxy<ApiTable>(
    { ...EMPTY, ...table },
    {
      get(target, name) {
        if (name in target || typeof name === 'symbol') return Reflect.get(target, name);
        records.unknown.add(`wx.${name}`);
        return undefined;
      },
      set(target, name, value) {
        records.unknown.delete(`wx.${String(name)}`);
        return Reflect.set(target, name, value);
      },
    },
  );
}
