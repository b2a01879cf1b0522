export { FileStore, type FileSystem, type StoredFile } from './file-store';
export { fileErrors } from './files.errors';
export { FilesModule } from './files.module';
