import { Module } from '@nestjs/common';
import { HostsModule } from '../hosts';
import { IdentityModule } from '../identity';
import { InternshipsModule } from '../internships';
import { NoticesModule } from '../notices';
import { PostsModule } from '../posts';
import { SeekersModule } from '../seekers';
import { CasesController, caseProviders, OwnFollowUpController } from './cases/cases.providers';
import { EraseFollowUp } from './erase-follow-up';
import { FollowUpVault } from './follow-up-vault';
import { RetentionController, retentionProviders } from './retention/retention.providers';

/** What happens after internships: help for those who were not retained, and whether those who were are still there. */
@Module({
  imports: [IdentityModule, HostsModule, PostsModule, SeekersModule, NoticesModule, InternshipsModule],
  controllers: [CasesController, OwnFollowUpController, RetentionController],
  providers: [FollowUpVault, EraseFollowUp, ...caseProviders, ...retentionProviders],
})
export class FollowUpModule {}
