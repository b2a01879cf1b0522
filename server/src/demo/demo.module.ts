import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements';
import { ApplicationsModule } from '../applications';
import { HostsModule } from '../hosts';
import { IdentityModule } from '../identity';
import { InternshipsModule } from '../internships';
import { SeekersModule } from '../seekers';
import { SeedAgreements } from './seed-agreements';
import { SeedDemo } from './seed-demo';
import { SeedHosts } from './seed-hosts';
import { SeedInternships } from './seed-internships';
import { SeedMentors } from './seed-mentors';

/** Demo data; only the command that makes them loads it. */
@Module({
  imports: [IdentityModule, SeekersModule, HostsModule, ApplicationsModule, AgreementsModule, InternshipsModule],
  providers: [SeedDemo, SeedHosts, SeedMentors, SeedAgreements, SeedInternships],
})
export class DemoModule {}
