import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { RequestContext } from '../context';
import type { Settings } from '../settings';
import { redact } from './redact';
import { redactText } from './redact-text';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Nest's own chatter at start-up. */
const QUIET_CONTEXTS = new Set([
  'InstanceLoader',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'NestApplication',
]);

/**
 * Nest's logger on pino: one line of JSON an event, with the correlation id and user id of the ambient request. Everything
 * passes `redact` first.
 */
export class AppLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest appends the logger's context as the last of the further values; errors may bring their stack before it. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const last = rest.at(-1);
    const context = typeof last === 'string' ? last : undefined;
    const shown = level === 'info' && context !== undefined && QUIET_CONTEXTS.has(context) ? 'debug' : level;
    if (!this.pino.isLevelEnabled(shown)) return;
    const more = rest.slice(0, context === undefined ? undefined : -1).filter((value) => value !== undefined);
    const { text, members } = split(message);
    this.pino[shown](
      { context: context && redactText(context), ...members, more: more.length > 0 ? redact(more) : undefined },
      text,
    );
  }
}

/** An error goes into `err`; an object's `message` becomes the line's. */
function split(message: unknown): { text?: string; members?: Record<string, unknown> } {
  if (typeof message !== 'object' || message === null) return { text: redactText(String(message)) };
  const redacted = redact(message);
  const isPlain = Object.getPrototypeOf(message) === Object.prototype;
  if (!isPlain) return { members: { err: redacted } };
  const { message: text, ...members } = redacted as Record<string, unknown>;
  return { text: typeof text === 'string' ? text : undefined, members };
}

/**
 * The process's logger.
 * @param settings the level
 * @param destination where lines go; standard output unless told
 */
export function createAppLogger(settings: Pick<Settings, 'logLevel'>, destination?: DestinationStream): AppLogger {
  const options = {
    level: settings.logLevel,
    base: undefined,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: ambientMembers,
    // Errors come redacted already; pino's own serializer would take them apart again.
    serializers: { err: (err: unknown) => err },
  };
  return new AppLogger(destination === undefined ? pino(options) : pino(options, destination));
}

function ambientMembers(): object {
  const context = RequestContext.get();
  return { correlationId: context?.correlationId, userId: context?.actor?.userId };
}
