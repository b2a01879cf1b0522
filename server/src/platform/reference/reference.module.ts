import { Global, Module } from '@nestjs/common';
import { readReferenceData } from './reference-data';
import { ReferenceLists } from './reference-lists';

@Global()
@Module({
  providers: [{ provide: ReferenceLists, useFactory: () => new ReferenceLists(readReferenceData()) }],
  exports: [ReferenceLists],
})
export class ReferenceModule {}
