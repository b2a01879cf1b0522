/** What the driver (Node) and the host (browser page) say to each other. Pure types: both halves import it. */

/** A static file of the compiled mini-program that the page needs before its first line runs. */
export interface Program {
  /** Parsed JSON files by path without suffix (`app`, `pages/home/index`). */
  json: Record<string, Record<string, unknown>>;
  /** Style sheets by path without suffix; `scope` is the class prefix of isolated components, '' when shared. */
  css: Record<string, { text: string; scope: string }>;
  /** Sources by path without suffix. */
  scripts: Record<string, string>;
}

export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter';

/** A file that the person "picks" on the phone; `base64` holds its bytes. */
export interface PickedFile {
  name: string;
  base64: string;
}

/** What the person (or WeChat) answers when the app asks. A test changes any of them at any time. */
export interface Answers {
  /** 'ask' shows the dialog and waits for a tap on it; `content` is typed into an editable dialog. */
  modal: 'ask' | 'confirm' | 'cancel' | { content: string };
  /** Index of the chosen row, or 'ask' to wait for a tap. */
  actionSheet: 'ask' | 'cancel' | number;
  /** Code that `wx.login` returns; undefined: a new `login-code-N` each time; 'fail': the call fails. */
  login?: { code: string } | 'fail';
  /** Answer to a tap on a button with `open-type="getPhoneNumber"`. */
  phoneNumber: { code: string } | 'deny';
  /** One answer for all templates, one a template, or the main switch of messages is off (20004). */
  subscribe: SubscribeAnswer | Record<string, SubscribeAnswer> | 'main-switch-off';
  /** 'agreed': already agreed; 'needed': not asked yet; 'undeclared': guideline lacks the interface (errno 112). */
  privacy: 'agreed' | 'needed' | 'undeclared';
  /** Answer to WeChat's own privacy pop-up, shown when the app has none. */
  privacyPopup: 'agree' | 'disagree';
  /** Files for `chooseImage`, `chooseMedia`, `chooseMessageFile`. */
  files: PickedFile[] | 'cancel';
  location: { latitude: number; longitude: number; name?: string; address?: string } | 'deny';
  /** Text that `scanCode` reads. */
  scan: string | 'cancel';
  /** Network as `getNetworkType` names it; 'none' cuts every request. */
  network: 'wifi' | '4g' | 'none';
}

/** State that the phone keeps when the app is closed. */
export interface PhoneState {
  /** Storage entries as JSON texts. */
  storage: Record<string, string>;
  /** Files below `wx.env.USER_DATA_PATH`, base64. */
  files: Record<string, string>;
}

export interface BootOptions extends PhoneState {
  answers: Answers;
  /** Start page with its raw query; default: the first page of app.json. */
  path?: string;
  scene: number;
}

export interface StackEntry {
  path: string;
  query: Record<string, string>;
}

export interface RecordedCall {
  api: string;
  options: Record<string, unknown>;
}

export interface TabState {
  text: string;
  badge: string;
  dot: boolean;
}

/** Value for a picker: label(s) of the row(s), a date `2026-01-31`, a time `09:30`, or region names. */
export type PickValue = string | string[];

/** Functions that the page offers to the driver as `window.__weapp`. */
export interface HostControl {
  start(options: BootOptions): void;
  stack(): StackEntry[];
  title(): string;
  tabs(): TabState[];
  data(): Record<string, unknown>;
  phoneState(): PhoneState;
  setStorage(key: string, json: string | null): void;
  answer(answers: Partial<Answers>): void;
  calls(): RecordedCall[];
  errors(): string[];
  unknownApis(): string[];
  back(): void;
  pullDown(scrollView?: Element): void;
  background(): void;
  foreground(): void;
  pick(picker: Element, value: PickValue): Promise<void>;
  cancelPick(picker: Element): void;
  swipe(swiper: Element, index: number): void;
  share(): Record<string, unknown> | null;
  readFile(path: string): string;
  fail(api: string, reason: string | null): void;
}

declare global {
  interface Window {
    __weapp: HostControl;
    __program: Program;
    /** Assigned by the script of compiled templates. */
    __templates: Record<string, unknown>;
  }
}
