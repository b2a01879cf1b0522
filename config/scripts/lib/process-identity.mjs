import { readFileSync } from 'node:fs';

/**
 * @typedef {object} ProcessIdentity what tells a process from a later one with the same number
 * @property {number} pid
 * @property {string} started clock ticks from boot to its start; empty where there is no /proc
 * @property {string} boot the boot it belongs to; empty where there is no /proc
 */

function readOrEmpty(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/** State and start time out of `/proc/PID/stat`; the program's name in it may hold spaces and brackets. */
export function parseProcessStat(stat) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], started: fields[19] };
}

function answersToSignals(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Identity of a running process.
 * @param {number} pid
 * @returns {ProcessIdentity | undefined} nothing if no such process lives; a zombie does not live
 */
export function identifyProcess(pid = process.pid) {
  const boot = readOrEmpty('/proc/sys/kernel/random/boot_id');
  if (!boot) return answersToSignals(pid) ? { pid, started: '', boot } : undefined;
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  if (!stat) return undefined;
  const { state, started } = parseProcessStat(stat);
  return state === 'Z' || state === 'X' ? undefined : { pid, started, boot };
}

/** Whether the very process that was identified still lives. */
export function isAlive(identity) {
  const now = identifyProcess(identity.pid);
  return now !== undefined && now.started === identity.started && now.boot === identity.boot;
}
