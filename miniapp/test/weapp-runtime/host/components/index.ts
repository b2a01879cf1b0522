import { choices } from './choices';
import { containers } from './containers';
import { formComponents } from './form';
import { mediaComponents } from './media';
import { pickers } from './pickers';
import type { BaseComponent } from './registry';
import { scrollView } from './scroll-view';
import type { ComponentServices } from './services';
import { swiper } from './swiper';
import { textInputs } from './text-inputs';

function navigator(services: ComponentServices): BaseComponent {
  return {
    properties: {
      url: String,
      openType: String,
      delta: Number,
      target: String,
      hoverStopPropagation: Boolean,
      hoverStartTime: Number,
      hoverStayTime: Number,
      appId: String,
      path: String,
      extraData: null,
    },
    attached(element) {
      element.listen('tap', () => {
        const { openType, url, delta } = element.data;
        services.navigate(String(openType || 'navigate'), String(url ?? ''), Number(delta) || 1).then(
          (result) => element.fire('success', result),
          (failure) => element.fire('fail', failure),
        );
      });
    },
  };
}

/** All base components that the host offers, by tag. */
export function baseComponents(services: ComponentServices): Record<string, BaseComponent> {
  return {
    ...containers,
    ...textInputs,
    ...choices,
    ...pickers,
    ...scrollView,
    ...swiper,
    ...formComponents(services),
    ...mediaComponents(services),
    navigator: navigator(services),
  };
}
