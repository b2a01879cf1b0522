import type { AnswerBook } from '../answers';
import { ApiFailure, type ApiMaker, type ApiTable } from '../async-api';

interface PrivacyAnswer {
  event: 'agree' | 'disagree' | 'exposureAuthorization';
  buttonId?: string;
}

type NeedListener = (resolve: (answer: PrivacyAnswer) => void, info: { referrer: string }) => void;

/** After a refusal WeChat does not ask again for this long. */
const QUIET_AFTER_REFUSAL_MS = 10_000;

/** Whether the person agreed to the privacy guideline; interfaces that need it ask here first. */
export class PrivacyGate {
  private listener: NeedListener | undefined;
  private readonly agreedButtons = new Set<string>();
  private refusedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly answers: AnswerBook) {}

  get needed(): boolean {
    return this.answers.now.privacy === 'needed';
  }

  listen(listener: NeedListener): void {
    this.listener = listener;
  }

  /** A button with `open-type="agreePrivacyAuthorization"` was tapped. */
  agreeByButton(buttonId: string): void {
    this.agreedButtons.add(buttonId);
    if (!this.listener) this.answers.change({ privacy: 'agreed' });
  }

  /** @throws ApiFailure 112 if the guideline does not name the interface, 104 if the person does not agree */
  async require(api: string): Promise<void> {
    if (this.answers.now.privacy === 'undeclared') {
      throw new ApiFailure('api scope is not declared in the privacy agreement', { errno: 112 });
    }
    if (!this.needed) return;
    const quiet = Date.now() - this.refusedAt < QUIET_AFTER_REFUSAL_MS;
    if (!quiet && (await this.ask(api))) {
      this.answers.change({ privacy: 'agreed' });
      return;
    }
    if (!quiet) this.refusedAt = Date.now();
    throw new ApiFailure('privacy permission is not authorized', { errno: 104 });
  }

  private ask(api: string): Promise<boolean> {
    const { listener } = this;
    if (!listener) return Promise.resolve(this.answers.now.privacyPopup === 'agree');
    return new Promise((resolve, reject) => {
      const answered = ({ event, buttonId }: PrivacyAnswer) => {
        if (event === 'exposureAuthorization') return;
        if (event === 'agree' && !this.agreedButtons.has(buttonId ?? '')) {
          reject(
            new ApiFailure(`the button "${buttonId}" of agreePrivacyAuthorization was not tapped`, { errno: 104 }),
          );
          return;
        }
        resolve(event === 'agree');
      };
      listener(answered, { referrer: api });
    });
  }
}

export function privacyApi(maker: ApiMaker, gate: PrivacyGate): ApiTable {
  return {
    onNeedPrivacyAuthorization: (listener: NeedListener) => gate.listen(listener),
    getPrivacySetting: maker.make('getPrivacySetting', () => ({
      needAuthorization: gate.needed,
      privacyContractName: '《用户隐私保护指引》',
    })),
    requirePrivacyAuthorize: maker.make('requirePrivacyAuthorize', () => gate.require('requirePrivacyAuthorize')),
    ...maker.makeQuiet('openPrivacyContract'),
  };
}
