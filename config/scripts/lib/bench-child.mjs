// Runs one bench in a process of its own and hands its figures to the parent. Arguments: the compiled file, the options.
import { createRequire } from 'node:module';

const [file, options] = process.argv.slice(2);
const { run } = createRequire(import.meta.url)(file);
const figures = await run(JSON.parse(options));
process.send(figures, () => process.exit(0));
