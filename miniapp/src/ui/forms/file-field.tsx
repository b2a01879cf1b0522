import { pickFile } from '../../platform/pick-file';
import type { PickedFile } from '../../platform/wire';
import { Button } from '../button';
import { Box } from '../dom/box';
import { FieldNotes, type FieldProps, fieldId } from './field';

interface FileFieldProps extends FieldProps {
  /** Without dots, as `['xlsx', 'csv']`. */
  extensions: readonly string[];
  value: PickedFile | null;
  onChange: (file: PickedFile) => void;
}

const MEGABYTE = 1024 * 1024;

/** A size as people read it: `1.5 MB`, below a megabyte `312 KB`. */
export function fileSizeText(bytes: number): string {
  return bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}

/** A field that takes one file. */
export function FileField({ name, label, hint, error, extensions, value, onChange }: FileFieldProps) {
  const id = fieldId(name);
  const pick = async () => {
    const file = await pickFile(extensions);
    if (file) onChange(file);
  };
  return (
    <Box as="fieldset" className={`q-field ${error ? 'q-field-invalid' : ''}`}>
      <Box as="legend">{label}</Box>
      <FieldNotes id={id} hint={hint} error={error} />
      <Box role="status">{value ? `${value.name}（${fileSizeText(value.size)}）` : ''}</Box>
      <Button id={id} look="plain" onTap={() => void pick()}>
        {value ? '换一个文件' : '选择文件'}
      </Button>
    </Box>
  );
}
