import type { AnswerBook } from '../answers';
import { ApiFailure, type ApiMaker, type ApiOptions, type ApiTable, textOf } from '../async-api';
import { choiceLine, type Overlay, textLine } from '../overlay';

interface ModalResult {
  confirm: boolean;
  cancel: boolean;
  content: string | null;
}

const DEFAULT_TOAST_MS = 1500;

function modalResult(confirm: boolean, content: string | null): ModalResult {
  return { confirm, cancel: !confirm, content: confirm ? content : null };
}

function showModal(overlay: Overlay, options: ApiOptions): Promise<ModalResult> {
  return overlay.ask<ModalResult>('modal', (sheet, choose) => {
    const field = options.editable ? document.createElement('input') : null;
    if (options.title) sheet.append(textLine(textOf(options, 'title')));
    if (field) {
      field.value = textOf(options, 'content');
      field.placeholder = textOf(options, 'placeholderText');
      sheet.append(field);
    } else sheet.append(textLine(textOf(options, 'content')));
    if (options.showCancel !== false) {
      sheet.append(choiceLine(textOf(options, 'cancelText') || '取消', () => choose(modalResult(false, null))));
    }
    sheet.append(
      choiceLine(textOf(options, 'confirmText') || '确定', () => choose(modalResult(true, field?.value ?? null))),
    );
  });
}

async function modal(answers: AnswerBook, overlay: Overlay, options: ApiOptions): Promise<ModalResult> {
  const answer = answers.now.modal;
  if (answer === 'ask') return showModal(overlay, options);
  if (typeof answer === 'object') return modalResult(true, answer.content);
  return modalResult(answer === 'confirm', null);
}

async function actionSheet(answers: AnswerBook, overlay: Overlay, options: ApiOptions): Promise<{ tapIndex: number }> {
  const items = (options.itemList ?? []) as string[];
  if (items.length > 6) throw new ApiFailure('parameter error: itemList should not be large than 6');
  const answer = answers.now.actionSheet;
  const chosen =
    answer === 'ask'
      ? await overlay.ask<number | 'cancel'>('action-sheet', (sheet, choose) => {
          sheet.append(...items.map((item, index) => choiceLine(item, () => choose(index))));
          sheet.append(choiceLine('取消', () => choose('cancel')));
        })
      : answer;
  if (chosen === 'cancel') throw new ApiFailure('cancel');
  if (items[chosen] === undefined) throw new Error(`the action sheet has no row ${chosen}`);
  return { tapIndex: chosen };
}

/** Dialogs, toasts and loading signs. */
export function feedbackApi(maker: ApiMaker, answers: AnswerBook, overlay: Overlay): ApiTable {
  return {
    showModal: maker.make('showModal', (options) => modal(answers, overlay, options)),
    showActionSheet: maker.make('showActionSheet', (options) => actionSheet(answers, overlay, options)),
    showToast: maker.make('showToast', (options) =>
      overlay.toast(textOf(options, 'title'), Number(options.duration ?? DEFAULT_TOAST_MS)),
    ),
    hideToast: maker.make('hideToast', () => overlay.hideToast()),
    showLoading: maker.make('showLoading', (options) => overlay.toast(textOf(options, 'title'), 0)),
    hideLoading: maker.make('hideLoading', () => overlay.hideToast()),
    ...maker.makeQuiet('enableAlertBeforeUnload', 'disableAlertBeforeUnload'),
  };
}
