import { CallFailure } from './failure';

/** A failure in words for people. */
export interface Explanation {
  /** One sentence: what happened and what to do. */
  message: string;
  /** Message by field path, as `identity.name`. */
  fields: Readonly<Record<string, string>>;
  /** Whether the same request can succeed later without the person changing anything. */
  canRetry: boolean;
  /** Number to read out when asking for help; empty when the server never answered. */
  correlationId: string;
}

const WITHOUT_ANSWER = {
  offline: '网络没有连上。请检查网络后再试，已填写的内容不会丢失。',
  timeout: '网络太慢，暂时没有收到回应。请稍后再试。',
  cancelled: '操作已取消。',
} as const;

const BY_STATUS: Readonly<Record<number, string>> = {
  401: '登录已过期，请重新登录。',
  403: '您没有办理这件事的权限。',
  404: '没有找到您要的内容，可能已经撤下。',
  429: '操作太频繁，请稍等一会儿再试。',
  503: '系统正在恢复，请稍后再试。',
};

/**
 * Turns whatever a call threw into words. The server's own title is already written for people and wins.
 * @param error what was caught
 * @returns message, messages by field, whether trying again makes sense
 */
export function explain(error: unknown): Explanation {
  if (!(error instanceof CallFailure)) {
    return { message: '页面出了点问题，请返回后再试。', fields: {}, canRetry: true, correlationId: '' };
  }
  const { problem, kind } = error;
  if (kind !== 'problem' || !problem) {
    return {
      message: kind === 'problem' ? WITHOUT_ANSWER.offline : WITHOUT_ANSWER[kind],
      fields: {},
      canRetry: true,
      correlationId: '',
    };
  }
  return {
    message: problem.title || BY_STATUS[problem.status] || '系统暂时出了问题，请稍后再试。',
    fields: Object.fromEntries((problem.errors ?? []).map(({ path, message }) => [path, message])),
    canRetry: problem.status === 429 || problem.status >= 500,
    correlationId: problem.correlationId,
  };
}
