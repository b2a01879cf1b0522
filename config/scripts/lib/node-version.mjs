// Only syntax and calls that old versions of Node understand: this file must be able to tell them that they are too old.

/** The oldest Node that runs this project: `require` of ES modules without a flag came with it. */
export const oldestNode = [20, 19];

/**
 * Says what is wrong with a Node version, or nothing if it will do.
 * @param {string} version for example `20.19.2`
 * @returns {string} empty if the version is new enough
 */
export function complainAboutNode(version) {
  const parts = version.split('.').map(Number);
  const newEnough = parts[0] > oldestNode[0] || (parts[0] === oldestNode[0] && parts[1] >= oldestNode[1]);
  if (newEnough) return '';
  return [
    `Node ${oldestNode.join('.')} or newer is needed, this is Node ${version}.`,
    'Install one from https://nodejs.org/en/download or with your version manager, for example: nvm install 22',
  ].join('\n');
}
