import { type DynamicModule, Module } from '@nestjs/common';
import { AgreementsModule } from './agreements/agreements.module';
import { ApplicationsModule } from './applications/applications.module';
import { DemoModule } from './demo/demo.module';
import { FollowUpModule } from './followup/followup.module';
import { HostsModule } from './hosts/hosts.module';
import { IdentityModule } from './identity/identity.module';
import { InternshipsModule } from './internships';
import { NoticesModule } from './notices/notices.module';
import { AuditModule } from './platform/audit';
import { Clock, clockModule } from './platform/clock';
import { DatabaseModule } from './platform/database';
import { DocumentsModule } from './platform/documents';
import { FilesModule } from './platform/files';
import { HealthModule } from './platform/health';
import { HttpModule } from './platform/http';
import { LimitsModule } from './platform/limits';
import { MetricsModule } from './platform/metrics';
import { OutboxModule } from './platform/outbox';
import { PersonalDataModule } from './platform/personal-data';
import { ReferenceModule } from './platform/reference';
import { SealModule } from './platform/seal';
import { type Settings, settingsModule } from './platform/settings';
import { SystemModule } from './platform/system';
import { WechatModule } from './platform/wechat';
import { WorkerModule } from './platform/worker';
import { PostsModule } from './posts/posts.module';
import { RegistriesModule } from './registries/registries.module';
import { SeekersModule } from './seekers/seekers.module';

const platform = [
  DatabaseModule,
  PersonalDataModule,
  AuditModule,
  FilesModule,
  DocumentsModule,
  LimitsModule,
  MetricsModule,
  HealthModule,
  ReferenceModule,
  WorkerModule,
  OutboxModule,
  WechatModule,
  SealModule,
  HttpModule,
  SystemModule,
];

const domains = [
  IdentityModule,
  SeekersModule,
  RegistriesModule,
  NoticesModule,
  HostsModule,
  PostsModule,
  ApplicationsModule,
  AgreementsModule,
  InternshipsModule,
  FollowUpModule,
];

@Module({})
class AppModule {}

/**
 * The whole server: platform below, domains above.
 * @param settings as loaded at start-up, or made for a test
 * @param clock the present, or a test's own time
 */
export function appModule(settings: Settings, clock = new Clock()): DynamicModule {
  const demo = settings.demo ? [DemoModule] : [];
  return {
    module: AppModule,
    imports: [settingsModule(settings), clockModule(clock), ...platform, ...domains, ...demo],
  };
}
