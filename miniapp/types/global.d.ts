/// <reference types="@tarojs/taro" />

declare module '*.scss';
declare module '*/style/css';

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}

/** Origin of the API, set at build time; empty in the browser app, which is served from the same origin. */
declare const API_BASE: string;
