// A bench is a file `server/bench/NAME.bench.ts` (or `miniapp/bench/NAME.bench.ts` for what runs in a browser) with
//
//   export async function run(options: { scale: number; databaseUrl: string }): Promise<object>
//
// - `scale` is 1, or less for a quick look: multiply the numbers of rows by it. `databaseUrl` is an empty database of
//   its own on a private server; its account may do everything there.
// - What it returns is printed as one line of JSON with `bench` (NAME) and `scale` put in front; everything else that it
//   prints goes to stderr. It throws if it cannot measure.
// - It runs in a process of its own with `global.gc`, in the repository's root, with a DATA_DIR for benches. Benches of
//   the mini-program find the browser in `CHROME_PATH` and the browser app in `miniapp/dist/h5`.
// - It may import from `../src/…`: that is what was compiled to `dist`, so it measures what is deployed. Helpers may lie
//   beside it in any file without `.bench` in its name. All is compiled with swc to `bench/dist`.
import { runScript } from './lib/run-script.mjs';

await runScript(() => import('./commands/bench.mjs'));
