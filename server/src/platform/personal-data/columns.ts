import { Column } from 'typeorm';

interface PersonalDataColumnOptions {
  readonly name?: string;
  readonly nullable?: boolean;
}

/**
 * An entity's column for what `PersonalDataCipher.encrypt` returns; the property is a Buffer and is encrypted and decrypted
 * by explicit calls, so that every look at the text is visible in the code.
 * @param options `length` in bytes: at least 66 more than the longest text in UTF-8; 255 unless told. `large`: up to 65,000
 *   bytes, kept outside the row
 */
export function EncryptedColumn({
  large = false,
  length = 255,
  ...options
}: PersonalDataColumnOptions & { readonly length?: number; readonly large?: boolean } = {}): PropertyDecorator {
  return large ? Column({ ...options, type: 'blob' }) : Column({ ...options, type: 'varbinary', length });
}

/** An entity's column for a `BlindIndex` value; the property is a Buffer of 32 bytes. */
export function BlindIndexColumn(options: PersonalDataColumnOptions = {}): PropertyDecorator {
  return Column({ ...options, type: 'binary', length: 32 });
}
