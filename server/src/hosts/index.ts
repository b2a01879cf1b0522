export { DraftHost } from './draft-host';
export { type HostContact, HostDirectory, type HostFacts } from './host-directory';
export { HostsModule } from './hosts.module';
export { AddMentor } from './mentors/add-mentor';
export { MentorAssignments } from './mentors/mentor-assignments';
export { MentorDirectory } from './mentors/mentor-directory';
export { PUBLIC_HOST_COLUMNS, type PublicHostRow, toPublicHost } from './public-host';
