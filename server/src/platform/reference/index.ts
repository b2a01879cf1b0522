export { Divisions } from './divisions';
export { ReferenceModule } from './reference.module';
export { type ReferenceData, type ReferenceDivision, type ReferenceMajor, readReferenceData } from './reference-data';
export { type ReferenceHit, ReferenceLists } from './reference-lists';
