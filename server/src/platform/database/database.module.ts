import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../settings';
import { dataSourceOptions } from './data-source-options';
import { PlainReads } from './plain-reads';
import { Transactions } from './transactions';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => {
        if (settings.databaseUrl === undefined) throw new Error('DATABASE_URL is not set; `npm start` sets it up');
        return { ...dataSourceOptions(settings.databaseUrl), retryAttempts: 10, retryDelay: 1_000, logging: false };
      },
    }),
  ],
  providers: [Transactions, PlainReads],
  exports: [Transactions, PlainReads],
})
export class DatabaseModule {}
