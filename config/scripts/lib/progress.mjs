const HEARTBEAT_MS = 10_000;

/** Seconds with one decimal, as shown behind every step. */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Progress lines for people, on stderr.
 * @param {object} [options]
 * @param {boolean} [options.quiet] leave out notes and quick steps; long steps still show
 * @param {{ write(text: string): unknown }} [options.stream]
 */
export function createProgress({ quiet = false, stream = process.stderr } = {}) {
  const line = (text) => stream.write(`${text}\n`);

  /** Runs `work`, printing when it begins, that it is still going every ten seconds, and how long it took. */
  async function step(name, work) {
    const began = Date.now();
    line(`… ${name}`);
    const heartbeat = setInterval(() => line(`… ${name}: ${seconds(Date.now() - began)} so far`), HEARTBEAT_MS);
    try {
      const result = await work();
      line(`✔ ${name} (${seconds(Date.now() - began)})`);
      return result;
    } catch (error) {
      line(`✘ ${name} (${seconds(Date.now() - began)})`);
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  }

  return {
    step,
    /** A step that a quiet script does not mention. */
    quickStep: (name, work) => (quiet ? work() : step(name, work)),
    note: (text) => {
      if (!quiet) line(`  ${text}`);
    },
    warn: (text) => line(`! ${text}`),
    say: line,
  };
}
