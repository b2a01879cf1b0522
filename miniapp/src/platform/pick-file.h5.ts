import type { PickedFile } from './wire';

/**
 * Lets the person choose one file.
 * @param extensions without dots, as `['xlsx', 'csv']`
 * @returns the file, or null if they called it off
 */
export function pickFile(extensions: readonly string[]): Promise<PickedFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.map((extension) => `.${extension}`).join(',');
    input.hidden = true;
    const finish = (picked: PickedFile | null) => {
      input.remove();
      resolve(picked);
    };
    input.onchange = () => {
      const file = input.files?.[0];
      finish(file ? { name: file.name, size: file.size, blob: file } : null);
    };
    input.oncancel = () => finish(null);
    document.body.append(input);
    input.click();
  });
}
