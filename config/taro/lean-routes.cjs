/**
 * Babel plugin for the shared route tables and schemas in the phone's bundle. At run time the client needs a route's method
 * and path only: the schemas give it their types. So everything else is taken out of the tables, and each constant of these
 * files becomes `PURE (() => value)()`, which webpack can tell to be free of side effects: whatever schema no form asks for
 * is dropped, and zod with it.
 */
const AT_RUN_TIME = new Set(['method', 'path', 'kind']);
const PLAIN = new Set(['StringLiteral', 'NumericLiteral', 'ArrowFunctionExpression', 'Identifier']);

const isRouteTable = (state) => /\.routes\.ts$/.test(state.filename ?? '');

/** True for a route's own object: one that names a method or a path, whole or in part. */
const isRoute = (node) =>
  node.properties.some(({ type, key }) => type === 'ObjectProperty' && (key.name === 'method' || key.name === 'path'));

module.exports = function leanRoutes({ types: t }) {
  return {
    name: 'lean-routes',
    visitor: {
      ObjectExpression({ node }, state) {
        if (!isRouteTable(state) || !isRoute(node)) return;
        node.properties = node.properties.filter(
          ({ type, key }) => type !== 'ObjectProperty' || AT_RUN_TIME.has(key.name),
        );
      },
      VariableDeclarator(path) {
        const { init } = path.node;
        const owner = path.parentPath.parentPath;
        const topLevel = owner?.isProgram() || owner?.isExportNamedDeclaration();
        if (!topLevel || !init || PLAIN.has(init.type)) return;
        const call = t.callExpression(t.arrowFunctionExpression([], init), []);
        path.node.init = t.addComment(call, 'leading', '#__PURE__');
      },
    },
  };
};
