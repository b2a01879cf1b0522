import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements';
import { HostsModule } from '../hosts';
import { PostsModule } from '../posts';
import { SeekersModule } from '../seekers';
import { FollowAgreement } from './follow-agreement';
import { InternshipQueries } from './internship.queries';
import { InternshipPlans } from './internship-plans';
import { InternshipSummaries } from './internship-summaries';
import { InternshipsController } from './internships.controller';
import { LogEntryQueries } from './log-entry.queries';
import { LogEntryRows } from './log-entry-rows';
import { LogVault } from './log-vault';
import { MentorToday } from './mentor-today';
import { ResolveConflict } from './resolve-conflict';
import { SetPlan } from './set-plan';
import { SyncEntries } from './sync-entries';

/** What happens between the first and the last day of an agreement in force. */
@Module({
  imports: [AgreementsModule, HostsModule, PostsModule, SeekersModule],
  controllers: [InternshipsController],
  providers: [
    FollowAgreement,
    SetPlan,
    LogVault,
    LogEntryRows,
    InternshipSummaries,
    InternshipPlans,
    InternshipQueries,
    LogEntryQueries,
    MentorToday,
    SyncEntries,
    ResolveConflict,
  ],
})
export class InternshipsModule {}
