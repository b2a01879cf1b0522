import { formValues, resetForm } from './form-controls';
import { type BaseComponent, type BaseElement, baseElementOf, mark } from './registry';
import type { ComponentServices } from './services';

function actOnForm(button: BaseElement): void {
  const node = button.node.closest('wx-form');
  const form = node ? baseElementOf(node) : undefined;
  if (!form) return;
  if (button.data.formType === 'submit') form.fire('submit', { value: formValues(form.node), formId: '' });
  if (button.data.formType === 'reset') {
    resetForm(form.node);
    form.fire('reset');
  }
}

async function askByOpenType(button: BaseElement, services: ComponentServices): Promise<void> {
  const openTypes = String(button.data.openType ?? '').split('|');
  for (const openType of openTypes.filter(Boolean)) {
    const events = await services.openTypeEvents(openType, button.node.id);
    for (const { type, detail } of events) button.fire(type, detail);
  }
}

/** A form and its buttons; buttons also ask WeChat for things by their `open-type`. */
export function formComponents(services: ComponentServices): Record<string, BaseComponent> {
  return {
    form: { properties: { reportSubmit: Boolean, reportSubmitTimeout: Number } },
    button: {
      properties: {
        size: String,
        type: String,
        plain: Boolean,
        disabled: Boolean,
        loading: Boolean,
        formType: String,
        openType: String,
        hoverStopPropagation: Boolean,
        hoverStartTime: Number,
        hoverStayTime: Number,
        lang: String,
        sessionFrom: String,
        sendMessageTitle: String,
        sendMessagePath: String,
        sendMessageImg: String,
        appParameter: String,
        showMessageCard: Boolean,
        phoneNumberNoQuotaToast: Boolean,
      },
      attached(button) {
        button.node.setAttribute('role', 'button');
        button.listen(
          'tap',
          (event) => {
            if (button.data.disabled) event.stopPropagation();
          },
          true,
        );
        button.listen('tap', () => {
          if (button.data.disabled) return;
          actOnForm(button);
          void askByOpenType(button, services);
        });
      },
      changed(button) {
        mark(button, 'data-disabled', button.data.disabled);
        button.node.setAttribute('aria-disabled', String(Boolean(button.data.disabled)));
      },
    },
  };
}
