export { Divisions } from './divisions';
export { ReferenceModule } from './reference.module';
export { readReferenceData } from './reference-data';
export { ReferenceLists } from './reference-lists';
