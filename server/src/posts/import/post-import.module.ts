import { Module } from '@nestjs/common';
import { HostsModule } from '../../hosts';
import { FileReferences } from '../../platform/files';
import { CarryOutPostImport } from './carry-out-post-import';
import { ImportHosts } from './import-hosts';
import { InspectPostImport } from './inspect-post-import';
import { PostImportQueries } from './post-import.queries';
import { PostImportsController } from './post-imports.controller';
import { RequestPostImport } from './request-post-import';
import { StoreImportedPost } from './store-imported-post';

@Module({
  imports: [HostsModule],
  controllers: [PostImportsController],
  providers: [
    InspectPostImport,
    RequestPostImport,
    CarryOutPostImport,
    StoreImportedPost,
    ImportHosts,
    PostImportQueries,
  ],
})
export class PostImportModule {
  constructor(files: FileReferences) {
    files.register({ table: 'post_imports', column: 'file_id' });
  }
}
