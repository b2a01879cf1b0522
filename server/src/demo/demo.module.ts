import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications';
import { IdentityModule } from '../identity';
import { SeekersModule } from '../seekers';
import { SeedDemo } from './seed-demo';
import { SeedHosts } from './seed-hosts';

/** Demo data; only the command that makes them loads it. */
@Module({ imports: [IdentityModule, SeekersModule, ApplicationsModule], providers: [SeedDemo, SeedHosts] })
export class DemoModule {}
