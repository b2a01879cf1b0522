import { Global, Module } from '@nestjs/common';
import { Settings } from '../settings';
import { EncryptedFiles } from './encrypted-files';
import { FileReferences } from './file-references';
import { FileStore } from './file-store';
import { SweepAtStart } from './sweep-at-start';
import { SweepUnreferenced } from './sweep-unreferenced';

@Global()
@Module({
  providers: [
    { provide: FileStore, inject: [Settings], useFactory: ({ dataDir }: Settings) => new FileStore(dataDir) },
    EncryptedFiles,
    SweepAtStart,
    FileReferences,
    SweepUnreferenced,
  ],
  exports: [FileStore, EncryptedFiles, FileReferences],
})
export class FilesModule {}
