export { BlindIndex } from './blind-index';
export { BlindIndexColumn, EncryptedColumn } from './columns';
export { PersonalDataModule } from './personal-data.module';
export { PersonalDataCipher } from './personal-data-cipher';
export { type EncryptedColumnLocation, PersonalDataRegistry } from './personal-data-registry';
export { type ColumnRotation, type RotationOptions, rotateKeys } from './rotate-keys';
export { UndecipherableError } from './undecipherable-error';
