import { Module } from '@nestjs/common';
import { PersonalDataRegistry } from '../platform/personal-data';
import { DraftHost } from './draft-host';
import { HostQueries } from './host.queries';
import { HostDirectory } from './host-directory';
import { HostsController } from './hosts.controller';

@Module({
  controllers: [HostsController],
  providers: [HostQueries, HostDirectory, DraftHost],
  exports: [HostDirectory, DraftHost],
})
export class HostsModule {
  constructor(personalData: PersonalDataRegistry) {
    personalData.register({ table: 'hosts', column: 'contact_name_cipher' });
    personalData.register({ table: 'hosts', column: 'contact_phone_cipher' });
  }
}
