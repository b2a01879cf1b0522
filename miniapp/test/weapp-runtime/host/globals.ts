/** What JavaScript itself brings, plus the few extras of WeChat's logic layer. Everything else of a browser is hidden. */
const LANGUAGE = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error ' +
    'AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer DataView ' +
    'Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray ' +
    'BigInt BigInt64Array BigUint64Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect ' +
    'decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN ' +
    'setTimeout clearTimeout setInterval clearInterval'
  ).split(' '),
);

/** Names that a browser defines and a mini-program's logic layer does not. */
export function hiddenGlobals(): string[] {
  const names = new Set<string>();
  for (let scope: object | null = window; scope; scope = Object.getPrototypeOf(scope)) {
    for (const name of Object.getOwnPropertyNames(scope)) names.add(name);
  }
  return [...names].filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && !LANGUAGE.has(name));
}

/** `Function` as WeChat has it: code cannot be made from text, except the idiom `Function('return this')`. */
export function restrictedFunction(globalObject: object): FunctionConstructor {
  const build = (...args: unknown[]) => {
    if (args.length === 1 && /^\s*return this;?\s*$/.test(String(args[0]))) return () => globalObject;
    throw new EvalError('a mini-program cannot make functions from text');
  };
  return new Proxy(Function, {
    apply: (_target, _this, args) => build(...args),
    construct: (_target, args) => build(...args),
  });
}
