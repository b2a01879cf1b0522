import { Module } from '@nestjs/common';
import { FileReferences } from '../platform/files';
import { BadRowQueries } from './bad-row.queries';
import { BeginImport } from './begin-import';
import { CancelImport } from './cancel-import';
import { DecideReview } from './decide-review';
import { EndFlags } from './end-flags';
import { EndImport } from './end-import';
import { EraseHardship } from './erase-hardship';
import { MatchOnConsent, MatchOnSignUp } from './follow-seekers';
import { ImportQueries } from './import.queries';
import { ImportLocalFile } from './import-local-file';
import { ImportRegistry } from './import-registry';
import { MatchImport } from './match-import';
import { MatchRunQueries } from './match-run.queries';
import { MatchSeeker } from './match-seeker';
import { PurgeRegistries } from './purge-registries';
import { RegistriesController } from './registries.controller';
import { RegistryKindQueries } from './registry-kind.queries';
import { Rematch } from './rematch';
import { ReviewQueries } from './review.queries';
import { RunImport } from './run-import';
import { UploadRegistry } from './upload-registry';

@Module({
  controllers: [RegistriesController],
  providers: [
    BeginImport,
    UploadRegistry,
    RunImport,
    ImportRegistry,
    EndImport,
    ImportLocalFile,
    CancelImport,
    MatchImport,
    MatchSeeker,
    MatchOnSignUp,
    MatchOnConsent,
    Rematch,
    EndFlags,
    EraseHardship,
    DecideReview,
    PurgeRegistries,
    RegistryKindQueries,
    ImportQueries,
    BadRowQueries,
    MatchRunQueries,
    ReviewQueries,
  ],
  exports: [MatchSeeker, EndFlags],
})
export class RegistriesModule {
  constructor(files: FileReferences) {
    files.register({ table: 'registry_imports', column: 'file_id' });
  }
}
