import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { promisify } from 'node:util';

/** What a server's process tells when it is ready. */
export interface Listening {
  readonly url: string;
}

interface Server extends Listening {
  stop(): void;
}

type Environment = Record<string, string>;

/**
 * The product in a process of its own, on the demo data.
 * @param databaseUrl an empty database
 */
export async function startProduct(databaseUrl: string): Promise<Server> {
  const env = { DATABASE_URL: databaseUrl, DEMO: 'on' };
  await command(['migrate'], env);
  await command(['seed', 'demo'], env);
  return start('app-process.js', env);
}

/**
 * A bare server of a built app.
 * @param folder where `index.html` lies
 */
export function startHelloWorld(folder: string): Promise<Server> {
  return start('hello-process.js', { HELLO_WORLD_DIST: folder });
}

async function command(words: string[], env: Environment): Promise<void> {
  const cli = path.resolve('server/dist/cli.js');
  await promisify(execFile)(process.execPath, [cli, ...words], { env: { ...process.env, ...env } });
}

async function start(file: string, env: Environment): Promise<Server> {
  const child: ChildProcess = fork(path.join(__dirname, file), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
    env: { ...process.env, ...env },
  });
  const [listening] = (await Promise.race([once(child, 'message'), refuseEnd(child, file)])) as [Listening];
  return { ...listening, stop: () => child.kill() };
}

async function refuseEnd(child: ChildProcess, file: string): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`${file} ended with exit code ${code} before it listened`);
}
