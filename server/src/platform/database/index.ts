export { containsWords } from './contains-words';
export { dataSourceOptions } from './data-source-options';
export { DatabaseModule } from './database.module';
export { cutPage, decodeCursor, encodeCursor } from './keyset';
export { PlainReads } from './plain-reads';
export { isDatabaseUnavailable, isDuplicateKey } from './sql-errors';
export { Transactions } from './transactions';
export { walkRows } from './walk-rows';
