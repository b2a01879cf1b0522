import type { Program } from '../protocol';
import { AnswerBook } from './answers';
import { accountApi, openTypeEvents } from './api/account';
import { canvasApi } from './api/canvas';
import { feedbackApi } from './api/feedback';
import { fileApi } from './api/file-system';
import { intersectionApi } from './api/intersection';
import { BackHandlers, Navigator, navigationApi } from './api/navigation';
import { NavigationBar, navigationBarApi } from './api/navigation-bar';
import { mediaApi, pickFiles } from './api/pick-media';
import { PrivacyGate, privacyApi } from './api/privacy';
import { requestApi } from './api/request';
import { selectorApi } from './api/selector-query';
import { PhoneStorage, storageApi } from './api/storage';
import { AppEvents, systemApi } from './api/system';
import { TabBar, tabBarApi } from './api/tab-bar';
import { AppConfig } from './app-config';
import { AppLife } from './app-life';
import { ApiFailure, ApiMaker, type ApiTable } from './async-api';
import { baseComponents } from './components';
import { FileStore } from './file-store';
import { Framework } from './framework';
import { Gesture } from './gesture';
import { ModuleLoader } from './modules';
import { Overlay } from './overlay';
import { PageStack } from './page-stack';
import { pictureAddress } from './picture-address';
import { Records } from './records';
import { createWx } from './wx-object';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** The stand-in phone: everything around one mini-program, put together. */
export class Host {
  readonly records = new Records();
  readonly answers = new AnswerBook();
  readonly storage = new PhoneStorage();
  readonly files = new FileStore();
  readonly config: AppConfig;
  readonly stack: PageStack;
  readonly navigator: Navigator;
  readonly tabBar: TabBar;
  readonly navigationBar: NavigationBar;
  readonly life: AppLife;
  readonly modules: ModuleLoader;
  private readonly maker = new ApiMaker(this.records, this.answers);
  private readonly gesture = new Gesture();
  private readonly privacy = new PrivacyGate(this.answers);
  private readonly events = new AppEvents();
  private readonly backHandlers = new BackHandlers();

  constructor(program: Program) {
    this.config = new AppConfig(program.json);
    this.life = new AppLife(this.records, this.events);
    const run = (path: string) => this.modules.run(path);
    const framework = new Framework(program, this.config, this.components(), this.records, this.gesture, run);
    this.stack = new PageStack(this.config, framework, this.records, element('weapp-screens'));
    this.navigator = new Navigator(this.stack, this.backHandlers);
    this.tabBar = new TabBar(this.stack, element('weapp-tabs'), (path, index, text) => this.tapTab(path, index, text));
    this.navigationBar = new NavigationBar(this.stack, element('weapp-navigation'), () =>
      this.navigator.navigateBack(1),
    );
    const { App, getApp } = this.life;
    const { Page, Component, Behavior } = framework;
    const getCurrentPages = () => this.stack.open.map((page) => page.instance);
    const wx = createWx(this.api(), this.records);
    const globals = { wx, App, Page, Component, Behavior, getApp, getCurrentPages };
    this.modules = new ModuleLoader(program.scripts, globals, this.records, this.gesture);
  }

  private readonly picture = (source: string): string =>
    pictureAddress(source, this.stack.top?.path ?? '', this.files, this.answers.online);

  /** The page's own text for sharing; null if the page cannot be shared. */
  share(from: 'button' | 'menu', target?: { id: string }): Record<string, unknown> | null {
    const page = this.stack.top;
    if (!page || typeof page.instance.onShareAppMessage !== 'function') return null;
    const content = this.stack.call(page, 'onShareAppMessage', { from, target, webViewUrl: '' });
    const message = { title: this.navigationBar.title, path: page.path, ...(content as object | undefined) };
    this.records.call('shareAppMessage', message);
    return message;
  }

  private api(): ApiTable {
    const { maker, answers, files, stack } = this;
    return {
      ...accountApi(maker, answers, this.gesture),
      ...privacyApi(maker, this.privacy),
      ...canvasApi(maker, files),
      ...feedbackApi(maker, answers, new Overlay(element('weapp-overlay'))),
      ...fileApi(maker, files),
      ...mediaApi(maker, answers, files, this.privacy, this.picture),
      ...navigationApi(maker, this.navigator),
      ...navigationBarApi(maker, this.navigationBar, stack),
      ...requestApi(maker, answers, files),
      ...selectorApi(stack),
      ...intersectionApi(stack),
      ...storageApi(maker, this.storage),
      ...systemApi(maker, answers, this.events, () => this.life.launchOptions),
      ...tabBarApi(maker, this.tabBar),
    };
  }

  private components() {
    return baseComponents({
      openTypeEvents: (openType, buttonId) =>
        openTypeEvents(openType, buttonId, {
          answers: this.answers,
          privacy: this.privacy,
          share: (id) => void this.share('button', { id }),
          pickAvatar: async () => {
            await this.privacy.require('chooseAvatar');
            return pickFiles(this.answers, this.files, 1)[0]?.path ?? null;
          },
        }),
      navigate: (openType, url, delta) => this.follow(openType, url, delta),
      pictureAddress: (source) => this.picture(source),
      onBack: (swallow) => this.backHandlers.add(swallow),
    });
  }

  private follow(openType: string, url: string, delta: number): Promise<object> {
    const ways: Record<string, () => unknown> = {
      navigate: () => this.navigator.navigateTo(url),
      redirect: () => this.navigator.redirectTo(url),
      switchTab: () => this.navigator.switchTab(url),
      reLaunch: () => this.navigator.reLaunch(url),
      navigateBack: () => this.navigator.navigateBack(delta),
    };
    const way = ways[openType] ?? (() => Promise.reject(new ApiFailure(`unknown open-type ${openType}`)));
    return this.maker.make('navigator', async () => void (await way()))({ url, openType }) ?? Promise.resolve({});
  }

  private tapTab(path: string, index: number, text: string): void {
    this.navigator.switchTab(`/${path}`);
    const page = this.stack.top;
    if (page) this.stack.call(page, 'onTabItemTap', { index, pagePath: path, text });
  }
}
