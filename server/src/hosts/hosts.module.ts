import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity';
import { PersonalDataRegistry } from '../platform/personal-data';
import { DraftHost } from './draft-host';
import { HostQueries } from './host.queries';
import { HostDirectory } from './host-directory';
import { HostsController } from './hosts.controller';
import { AddMentor } from './mentors/add-mentor';
import { EraseMentor } from './mentors/erase-mentor';
import { LockMentor } from './mentors/lock-mentor';
import { MentorQueries } from './mentors/mentor.queries';
import { MentorAccounts } from './mentors/mentor-accounts';
import { MentorAssignments } from './mentors/mentor-assignments';
import { MentorColumns } from './mentors/mentor-columns';
import { MentorDirectory } from './mentors/mentor-directory';
import { MentorsController } from './mentors/mentors.controller';
import { RetireMentor } from './mentors/retire-mentor';
import { UpdateMentor } from './mentors/update-mentor';

@Module({
  imports: [IdentityModule],
  controllers: [HostsController, MentorsController],
  providers: [
    HostQueries,
    HostDirectory,
    DraftHost,
    AddMentor,
    EraseMentor,
    LockMentor,
    MentorAccounts,
    MentorAssignments,
    MentorColumns,
    MentorDirectory,
    MentorQueries,
    RetireMentor,
    UpdateMentor,
  ],
  exports: [HostDirectory, DraftHost, AddMentor, MentorAssignments, MentorDirectory],
})
export class HostsModule {
  constructor(personalData: PersonalDataRegistry) {
    personalData.register({ table: 'hosts', column: 'contact_name_cipher' });
    personalData.register({ table: 'hosts', column: 'contact_phone_cipher' });
    personalData.register({ table: 'mentors', column: 'name_cipher' });
    personalData.register({ table: 'mentors', column: 'phone_cipher' });
  }
}
