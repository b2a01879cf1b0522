import type { Answers } from '../../protocol';
import type { AnswerBook } from '../answers';
import { type ApiMaker, type ApiTable, Listeners, textOf } from '../async-api';

const STATUS_BAR = 20;

const app = {
  SDKVersion: '3.8.7',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  enableDebug: false,
  host: { env: 'WeChat' },
};
const device = {
  brand: 'devtools',
  model: 'iPhone 13',
  system: 'iOS 17.0',
  platform: 'ios',
  benchmarkLevel: 1,
  abi: '',
  cpuType: '',
};

/** Size of the phone: of the whole screen, and of the part that a page has. */
function windowInfo() {
  const screens = document.getElementById('weapp-screens');
  const { innerWidth, innerHeight } = window;
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: screens?.clientHeight ?? innerHeight,
    statusBarHeight: STATUS_BAR,
    screenTop: screens?.offsetTop ?? 0,
    safeArea: {
      left: 0,
      right: innerWidth,
      top: STATUS_BAR,
      bottom: innerHeight,
      width: innerWidth,
      height: innerHeight - STATUS_BAR,
    },
  };
}

function systemInfo() {
  return { ...windowInfo(), ...app, ...device, fontSizeSetting: 16, deviceOrientation: 'portrait' };
}

/** Events of the whole app, which the host fires. */
export class AppEvents {
  readonly show = new Listeners<object>();
  readonly hide = new Listeners<object>();
  readonly error = new Listeners<string>();
  readonly unhandledRejection = new Listeners<object>();
  readonly pageNotFound = new Listeners<object>();
}

function pair<T>(name: string, listeners: Listeners<T>): ApiTable {
  return { [`on${name}`]: listeners.on, [`off${name}`]: listeners.off };
}

function silent(name: string): ApiTable {
  return pair(name, new Listeners<object>());
}

/** Nothing to update here: the manager exists and stays quiet. */
const updateManager = { onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} };
const logManager = { debug() {}, info() {}, log() {}, warn() {}, error() {}, setFilterMsg() {}, addFilterMsg() {} };

function networkOf(network: Answers['network']) {
  return { networkType: network, isConnected: network !== 'none' };
}

/** Facts about phone, client and network. */
export function systemApi(maker: ApiMaker, answers: AnswerBook, events: AppEvents, launch: () => object): ApiTable {
  const network = new Listeners<object>();
  answers.onNetworkChange((now) => network.emit(networkOf(now)));
  let clipboard = '';
  return {
    canIUse: (schema: string) => typeof schema === 'string',
    getSystemInfoSync: systemInfo,
    getSystemInfo: maker.make('getSystemInfo', systemInfo),
    getSystemInfoAsync: maker.make('getSystemInfoAsync', systemInfo),
    getWindowInfo: windowInfo,
    getDeviceInfo: () => device,
    getAppBaseInfo: () => app,
    getSystemSetting: () => ({
      bluetoothEnabled: false,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({
      cameraAuthorized: 'authorized',
      locationAuthorized: 'authorized',
      notificationAuthorized: 'authorized',
    }),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      top: 6,
      right: window.innerWidth - 7,
      bottom: 38,
      left: window.innerWidth - 94,
    }),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getNetworkType: maker.make('getNetworkType', () => networkOf(answers.now.network)),
    ...pair('NetworkStatusChange', network),
    ...pair('AppShow', events.show),
    ...pair('AppHide', events.hide),
    ...pair('Error', events.error),
    ...pair('UnhandledRejection', events.unhandledRejection),
    ...pair('PageNotFound', events.pageNotFound),
    ...silent('ThemeChange'),
    ...silent('MemoryWarning'),
    ...silent('WindowResize'),
    ...silent('KeyboardHeightChange'),
    ...silent('UserCaptureScreen'),
    ...silent('NetworkWeakChange'),
    setClipboardData: maker.make('setClipboardData', (options) => {
      clipboard = textOf(options, 'data');
    }),
    getClipboardData: maker.make('getClipboardData', () => ({ data: clipboard })),
    nextTick: (callback: () => void) => void Promise.resolve().then(callback),
    getUpdateManager: () => updateManager,
    getLogManager: () => logManager,
    getRealtimeLogManager: () => logManager,
    reportEvent: () => undefined,
    ...maker.makeQuiet(
      'vibrateShort',
      'vibrateLong',
      'hideKeyboard',
      'showShareMenu',
      'hideShareMenu',
      'updateShareMenu',
      'setKeepScreenOn',
      'exitMiniProgram',
      'loadFontFace',
      'setInnerAudioOption',
    ),
  };
}
