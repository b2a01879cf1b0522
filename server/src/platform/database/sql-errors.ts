interface SqlError {
  /** Absent where the driver, not the server, found the fault. */
  readonly errno?: number;
  readonly code: string;
  readonly sqlMessage?: string;
  /** The driver's word for a connection that can no longer be used. */
  readonly fatal?: boolean;
}

/** Digs the driver's error out of TypeORM's wrapper. */
function sqlError(error: unknown): SqlError | undefined {
  for (const candidate of [error, (error as { driverError?: unknown } | null)?.driverError]) {
    // Not by instanceof: a system error may come from another realm.
    if (typeof candidate === 'object' && candidate !== null && 'code' in candidate) {
      return candidate as SqlError;
    }
  }
  return undefined;
}

const DUPLICATE_ENTRY = 1062;
const LOCK_WAIT_TIMEOUT = 1205;
const DEADLOCK = 1213;

/** Codes of a server that is gone, stopping, or out of connections; the system's own come with `fatal`. */
const UNAVAILABLE = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_QUERY_INTERRUPTED',
  'ER_CONNECTION_KILLED',
]);
const CONNECTION_FAULT = /^E(CONN|PIPE|TIMEDOUT|HOST|NET|NOTFOUND|AI_)/;

/**
 * @param error anything thrown by a query
 * @param keyName name of the unique key; absent: any
 * @returns whether the row was refused because another row has the same key
 */
export function isDuplicateKey(error: unknown, keyName?: string): boolean {
  const sql = sqlError(error);
  if (sql?.errno !== DUPLICATE_ENTRY) return false;
  return keyName === undefined || (sql.sqlMessage ?? '').includes(keyName);
}

/** @returns whether the transaction lost a race for locks and can be run again from its start */
export function isLostRace(error: unknown): boolean {
  const errno = sqlError(error)?.errno;
  return errno === DEADLOCK || errno === LOCK_WAIT_TIMEOUT;
}

/** @returns whether the database cannot be reached at the moment, so that trying again later makes sense */
export function isDatabaseUnavailable(error: unknown): boolean {
  const sql = sqlError(error);
  if (sql === undefined) return /Queue limit reached|Pool is closed/.test((error as Error | null)?.message ?? '');
  if (UNAVAILABLE.has(sql.code)) return true;
  // A gateway's refused connection has the same code, but not the driver's mark.
  return sql.fatal === true && CONNECTION_FAULT.test(sql.code);
}
