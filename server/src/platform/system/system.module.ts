import { Module } from '@nestjs/common';
import { SystemController } from './system.controller';
import { SystemQueries } from './system.queries';

@Module({ controllers: [SystemController], providers: [SystemQueries] })
export class SystemModule {}
