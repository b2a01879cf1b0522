export { CreateSeeker } from './create-seeker';
export { RecordInternship } from './record-internship';
export { SeekerEntity } from './seeker.entity';
export { SeekerDirectory, type SeekerFacts } from './seeker-directory';
export { matchingConsentChanged, seekerSignedUp } from './seekers.events';
export { SeekersModule } from './seekers.module';
