import { component } from 'glass-easel-miniprogram-adapter';
import { type Records, toPlain } from './records';

interface Settable {
  setData(data: Record<string, unknown>, callback?: () => void): void;
}

/**
 * Lets every `setData` go through JSON, as WeChat passes data between threads: functions and undefined do not arrive,
 * later changes of the object do not show, cycles are an error.
 */
export function patchInstances(records: Records): void {
  const prototype = component.ComponentCaller.prototype as unknown as Settable;
  const original = prototype.setData;
  prototype.setData = function (this: Settable, data, callback) {
    let plain: Record<string, unknown>;
    try {
      plain = toPlain(data);
    } catch (error) {
      records.thrown('setData', error);
      return;
    }
    original.call(this, plain, callback);
  };
}
