import { complainAboutNode } from './node-version.mjs';

/**
 * Runs one operator script: refuses an old Node before anything newer is loaded, prints an operator's error without a
 * stack and any other with it, and turns the outcome into the exit code.
 * @param {() => Promise<{ main: () => Promise<number> }>} load imports the module whose `main` returns the exit code
 */
export async function runScript(load) {
  const complaint = complainAboutNode(process.versions.node);
  if (complaint) {
    console.error(complaint);
    process.exit(1);
  }
  try {
    const script = await load();
    process.exitCode = await script.main();
  } catch (error) {
    console.error(`\n${error.name === 'OperatorError' ? error.message : error.stack}`);
    process.exitCode = 1;
  }
}
