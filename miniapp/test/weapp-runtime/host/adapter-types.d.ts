/** The adapter's package.json points at a type file that does not exist; this is the one that does. */
declare module 'glass-easel-miniprogram-adapter' {
  export * from 'glass-easel-miniprogram-adapter/dist/glass_easel_miniprogram_adapter';
}
