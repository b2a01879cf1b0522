export { EncryptedFiles, type StoredEncrypted } from './encrypted-files';
export { FileReferences } from './file-references';
export { FileStore, type FileSystem } from './file-store';
export { fileErrors } from './files.errors';
export { FilesModule } from './files.module';
export { SweepUnreferenced } from './sweep-unreferenced';
