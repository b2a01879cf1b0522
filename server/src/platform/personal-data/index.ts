export { BlindIndex } from './blind-index';
export { BlindIndexColumn, EncryptedColumn } from './columns';
export { PersonalDataModule } from './personal-data.module';
export { PersonalDataCipher } from './personal-data-cipher';
export { PersonalDataRegistry } from './personal-data-registry';
export { rotateKeys } from './rotate-keys';
export { UndecipherableError } from './undecipherable-error';
