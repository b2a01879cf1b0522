import * as glassEasel from 'glass-easel';
import {
  type AssociatedBackend,
  type CodeSpace,
  type ComponentEnv,
  MiniProgramEnv,
} from 'glass-easel-miniprogram-adapter';
import type { Program } from '../protocol';
import { type AppConfig, resolvePath } from './app-config';
import { type BaseComponent, registerBaseComponents } from './components/registry';
import { withPlainEvents } from './event-shape';
import type { Gesture } from './gesture';
import { patchInstances } from './instances';
import type { Records } from './records';
import { StyleSheets } from './stylesheets';

type Definition = Record<string, unknown>;

/** Internal function of the adapter's code space that settles the options of one component. */
interface OptionPreparing {
  prepareComponentOptions(path: string, options: unknown): [glassEasel.ComponentOptions, unknown];
}

/** glass-easel, set up the way WeChat's client uses it. */
export class Framework {
  readonly sheets: StyleSheets;
  private readonly space: CodeSpace;
  private readonly backend: AssociatedBackend;
  private readonly defined = new Set<string>();
  private current: ComponentEnv | undefined;

  /** @param runFile runs a file of the app, which registers its page or component */
  constructor(
    program: Program,
    private readonly config: AppConfig,
    baseComponents: Record<string, BaseComponent>,
    private readonly records: Records,
    gesture: Gesture,
    private readonly runFile: (path: string) => void,
  ) {
    glassEasel.globalOptions.throwGlobalError = false;
    glassEasel.globalOptions.writeIdToDOM = true;
    this.listenToProblems();
    this.sheets = new StyleSheets(program.css);
    const env = new MiniProgramEnv();
    this.space = env.createCodeSpace('main', true);
    const base = registerBaseComponents(env.getGlobalCodeSpace().getComponentSpace(), baseComponents);
    for (const [tag, definition] of base) this.space.getComponentSpace().setGlobalUsingComponent(tag, definition);
    this.keepPlainIds();
    this.addProgram(program);
    this.backend = env.associateBackend(this.createBackend(new Set([...base.keys(), ...config.customTags()]), gesture));
    for (const path of Object.keys(program.css)) this.backend.registerStyleSheetContent(path, '');
    patchInstances(records);
  }

  /** Registers a page or component, and first the components that it names. */
  define(path: string): void {
    if (this.defined.has(path)) return;
    this.defined.add(path);
    for (const target of Object.values(this.config.usingComponents(path))) this.define(resolvePath(path, target));
    this.space.componentEnv(path, (env) => {
      const before = this.current;
      this.current = env;
      try {
        this.runFile(path);
      } catch (error) {
        this.records.thrown(`${path}.js`, error);
        throw error;
      } finally {
        this.current = before;
      }
    });
  }

  /** Creates the root component of a page, not yet in the document. */
  createRoot(path: string) {
    this.define(path);
    return this.sheets.collect(() => this.backend.createRoot('div', this.space, path));
  }

  /** `Page`, `Component`, `Behavior` of whichever file runs now: webpack puts the calls into shared chunks. */
  readonly Page = (definition: Definition): void => {
    this.environment('Page').Page(withPlainEvents(definition) as never);
  };

  readonly Component = (definition?: Definition): unknown => {
    const { Component } = this.environment('Component');
    if (!definition) return Component();
    const methods = definition.methods as Definition | undefined;
    return Component({ ...definition, ...(methods ? { methods: withPlainEvents(methods) } : {}) } as never);
  };

  readonly Behavior = (definition: Definition = {}): unknown => {
    const methods = definition.methods as Definition | undefined;
    const shaped = { ...definition, ...(methods ? { methods: withPlainEvents(methods) } : {}) };
    return this.environment('Behavior').Behavior(shaped as never);
  };

  private environment(name: string): ComponentEnv {
    if (!this.current) throw new Error(`${name}() was called outside of a page's or component's file`);
    return this.current;
  }

  private listenToProblems(): void {
    glassEasel.addGlobalErrorListener((error) => {
      this.records.thrown('thrown', error);
      return false;
    });
    glassEasel.addGlobalWarningListener((message) => {
      if (!message.includes('is not a valid property')) this.records.error('framework warning', message);
      return false;
    });
  }

  /** Ids stay as written, so that tests and selectors find them. */
  private keepPlainIds(): void {
    const space = this.space as unknown as OptionPreparing;
    const prepare = space.prepareComponentOptions.bind(space);
    space.prepareComponentOptions = (path, options) => {
      const prepared = prepare(path, options);
      prepared[0].idPrefixGenerator = null;
      prepared[0].writeIdToDOM = true;
      return prepared;
    };
  }

  private addProgram(program: Program): void {
    for (const [path, json] of Object.entries(program.json)) {
      if (path !== 'app' && !path.startsWith('project.')) this.space.addComponentStaticConfig(path, json);
    }
    for (const [path, sheet] of Object.entries(program.css)) {
      this.space.addStyleSheet(path, path, sheet.scope === '' ? undefined : sheet.scope);
    }
    const groupList = window.__templates;
    for (const [path, content] of Object.entries(groupList)) {
      this.space.addCompiledTemplate(path, { groupList, content, fallbackListenerOnNativeNode: true } as never);
    }
  }

  private createBackend(knownTags: Set<string>, gesture: Gesture): glassEasel.CurrentWindowBackendContext {
    const context = new glassEasel.CurrentWindowBackendContext();
    const { records, sheets } = this;
    context.document = {
      createElement(tag: string) {
        if (tag !== 'div' && !knownTags.has(tag)) records.unknown.add(`<${tag}>`);
        return document.createElement(tag === 'div' ? tag : `wx-${tag}`) as never;
      },
      createTextNode: (text: string) => document.createTextNode(text) as never,
      createDocumentFragment: () => document.createDocumentFragment() as never,
    };
    context.appendStyleSheetPath = (path) => sheets.append(path);
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) {
      context.setListenerStats(document.body as never, type, false, 0);
    }
    context.onEvent((target, type, detail, options) => {
      const event = new glassEasel.Event(type, detail, options);
      gesture.during(type === 'tap', () => glassEasel.Event.dispatchEvent(target, event));
      return event.getEventBubbleStatus();
    });
    return context;
  }
}
