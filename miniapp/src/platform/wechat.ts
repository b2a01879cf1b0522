import { noticeRoutes } from '@qihang/shared/notices';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { call } from './api';

/** True in WeChat's mini-program, false in a browser. */
export const inWechat = process.env.TARO_ENV === 'weapp';

type TemplateKey = z.output<typeof noticeRoutes.templates.reply>['items'][number]['key'];

/** What came of asking for message permissions. */
export type PermissionOutcome = 'given' | 'refused' | 'switched-off' | 'unsupported';

const MOST_TEMPLATES = 3;
const MAIN_SWITCH_OFF = 20004;
const ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const;
type Answer = (typeof ANSWERS)[number];

/**
 * A fresh code that the server exchanges for the WeChat account; lives five minutes, once.
 * @returns the code, or undefined outside WeChat or when WeChat gives none
 */
export async function wechatLoginCode(): Promise<string | undefined> {
  if (!inWechat) return undefined;
  const reply = await Taro.login().catch(() => undefined);
  return reply?.code || undefined;
}

let templates: { key: TemplateKey; templateId: string }[] = [];

/** Loads the template ids beforehand: WeChat allows asking only directly in a tap, not after a request. */
export async function loadTemplates(): Promise<void> {
  if (!inWechat) return;
  templates = await call(noticeRoutes.templates, {}).then(
    ({ items }) => items,
    () => templates,
  );
}

/**
 * Loads the template ids for a button that asks for messages. Show it only then: a tap before would ask for nothing.
 * @returns true once they are loaded, or cannot be
 */
export function useTemplates(): boolean {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => void loadTemplates().then(() => setLoaded(true)), []);
  return loaded;
}

/**
 * Asks whether the platform may send WeChat messages, and counts the answers on the server. Call it first thing in a tap;
 * one "accept" allows one message.
 * @param keys what the messages are about; at most three templates are asked for
 */
export async function askForMessages(keys: readonly TemplateKey[]): Promise<PermissionOutcome> {
  const wanted = templates.filter(({ key }) => keys.includes(key)).slice(0, MOST_TEMPLATES);
  if (!inWechat || wanted.length === 0) return 'unsupported';
  const ids = wanted.map(({ templateId }) => templateId);
  try {
    const reply = await Taro.requestSubscribeMessage({ tmplIds: ids, entityIds: [] });
    const answers = ids.flatMap((templateId) => {
      const answer = (reply as unknown as Record<string, unknown>)[templateId];
      return isAnswer(answer) ? [{ templateId, answer }] : [];
    });
    if (answers.length > 0) await call(noticeRoutes.answerPermissions, { body: { answers } }).catch(() => undefined);
    return answers.some(({ answer }) => answer === 'accept') ? 'given' : 'refused';
  } catch (error) {
    return (error as { errCode?: number }).errCode === MAIN_SWITCH_OFF ? 'switched-off' : 'refused';
  }
}

function isAnswer(value: unknown): value is Answer {
  return (ANSWERS as readonly unknown[]).includes(value);
}

/**
 * Asks for WeChat's own privacy consent before an act that needs it (phone number, location, choosing a file).
 * @returns false if the person refused; outside WeChat there is nothing to ask
 */
export async function privacyAgreed(): Promise<boolean> {
  if (!inWechat || !Taro.canIUse('requirePrivacyAuthorize')) return true;
  return new Promise((resolve) => {
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });
}
