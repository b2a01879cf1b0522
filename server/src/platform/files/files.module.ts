import { Global, Module } from '@nestjs/common';
import { Settings } from '../settings';
import { FileStore } from './file-store';
import { SweepAtStart } from './sweep-at-start';

@Global()
@Module({
  providers: [
    { provide: FileStore, inject: [Settings], useFactory: ({ dataDir }: Settings) => new FileStore(dataDir) },
    SweepAtStart,
  ],
  exports: [FileStore],
})
export class FilesModule {}
