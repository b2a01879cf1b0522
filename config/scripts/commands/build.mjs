import { built, ensureBuilt } from '../lib/build-targets.mjs';
import { OperatorError } from '../lib/operator-error.mjs';
import { h5FirstLoad, reportSizes, weappSizes } from '../lib/package-sizes.mjs';
import { createProgress } from '../lib/progress.mjs';
import { setUpPackages } from '../lib/setup.mjs';
import { withShutdown } from '../lib/shutdown.mjs';

async function run({ signal }) {
  const tools = { purpose: 'npm run build', progress: createProgress(), signal };
  await setUpPackages(tools);
  await Promise.all(['server', 'h5', 'weapp'].map((target) => ensureBuilt(target, tools)));
  const { lines, problems } = reportSizes({ weapp: weappSizes(built.weapp), h5: h5FirstLoad(built.h5) });
  console.log(lines.join('\n'));
  if (problems.length > 0) throw new OperatorError(problems.join('\n'));
  return 0;
}

/** `npm run build`: server, browser app and mini-program, then their sizes; fails if one is over its limit. */
export function main() {
  return withShutdown(run);
}
