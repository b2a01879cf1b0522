/**
 * Styles of the stand-in phone: screens between navigation bar and tab bar, and WeChat's defaults for base components.
 * A screen is the containing block of `position: fixed`, as a web view is in WeChat; `cqh` is a hundredth of its height.
 */
export const HOST_STYLES = `
html, body { margin: 0; height: 100%; overflow: hidden; font: 16px/1.4 sans-serif; -webkit-text-size-adjust: none }
body { display: flex; flex-direction: column }
[hidden] { display: none !important }
#weapp-navigation, #weapp-tabs { box-sizing: border-box }
#weapp-navigation { flex: none; display: flex; height: 44px; align-items: center; justify-content: center; position: relative;
  background: #fff; border-bottom: 1px solid #ddd; font-weight: bold }
#weapp-navigation .back { position: absolute; left: 0; width: 44px; line-height: 44px; text-align: center }
#weapp-screens { flex: 1; position: relative; min-height: 0 }
.weapp-screen { position: absolute; inset: 0; container-type: size; transform: translateZ(0); overflow: hidden }
.weapp-page { display: block; height: 100%; overflow: auto; box-sizing: border-box; background: #fff }
#weapp-tabs { flex: none; display: flex; height: 50px; background: #fff; border-top: 1px solid #ddd }
#weapp-tabs .tab { flex: 1; position: relative; text-align: center; line-height: 50px }
#weapp-tabs .tab[aria-selected=true] { color: #07c160 }
#weapp-tabs .badge { margin-left: 4px; padding: 0 6px; border-radius: 9px; background: #fa5151; color: #fff; font-size: 12px }
#weapp-overlay .mask { position: fixed; inset: 0; z-index: 9000; background: rgba(0,0,0,.5); display: flex; align-items: center;
  justify-content: center }
#weapp-overlay .sheet { background: #fff; width: 300px; border-radius: 8px; padding: 16px; text-align: center; white-space: pre-line }
#weapp-overlay .choice { padding: 12px; color: #576b95 }
#weapp-overlay .toast { position: fixed; z-index: 9001; left: 50%; top: 45%; transform: translate(-50%,-50%); max-width: 260px;
  padding: 12px; border-radius: 8px; background: rgba(0,0,0,.7); color: #fff; pointer-events: none }
wx-view, wx-form, wx-label, wx-checkbox-group, wx-radio-group, wx-picker, wx-navigator, wx-swiper-item, wx-map, wx-video,
wx-rich-text, wx-web-view, wx-page-container, wx-root-portal, wx-match-media, wx-cover-view, wx-picker-view,
wx-picker-view-column, wx-ad, wx-movable-view, wx-page-meta, wx-block { display: block }
wx-label, wx-radio, wx-checkbox, wx-switch, wx-icon { display: inline-block }
wx-block { display: contents }
wx-text { display: inline; white-space: pre-line }
wx-scroll-view { display: block; width: 100%; position: relative }
wx-scroll-view[data-scroll-x] { overflow-x: auto }
wx-scroll-view[data-scroll-y] { overflow-y: auto }
wx-swiper { display: block; height: 150px; overflow: hidden; position: relative }
wx-swiper-item { width: 100%; height: 100% }
wx-image, wx-cover-image { display: inline-block; width: 320px; height: 240px; overflow: hidden }
wx-image > img, wx-cover-image > img { width: 100%; height: 100%; display: block }
wx-canvas { display: block; position: relative; width: 300px; height: 150px }
wx-canvas > canvas { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none }
wx-input { display: block; min-height: 22px; overflow: hidden }
wx-textarea { display: block; width: 300px; height: 150px; position: relative }
wx-input > input, wx-textarea > textarea { display: block; width: 100%; height: 100%; min-height: 22px; padding: 0; border: 0;
  outline: 0; margin: 0; background: transparent; font: inherit; color: inherit; text-align: inherit; box-sizing: border-box }
wx-button { position: relative; display: block; margin: 0 auto; padding: 0 14px; box-sizing: border-box; font-size: 18px;
  text-align: center; line-height: 2.55555556; border-radius: 5px; overflow: hidden; color: #000; background: #f8f8f8 }
wx-button[data-disabled] { color: rgba(0,0,0,.3) }
wx-switch { width: 52px; height: 32px; border: 1px solid #dfdfdf; border-radius: 16px; box-sizing: border-box }
wx-switch[aria-checked=true] { background: #04be02 }
wx-checkbox::before, wx-radio::before { content: ''; display: inline-block; width: 23px; height: 23px; margin-right: 5px;
  border: 1px solid #d1d1d1; box-sizing: border-box; vertical-align: middle }
wx-radio::before { border-radius: 50% }
wx-checkbox[aria-checked=true]::before, wx-radio[aria-checked=true]::before { background: #09bb07 }
wx-slider { display: block; margin: 10px 18px }
wx-slider > input { width: 100% }
wx-progress { display: block; height: 6px; background: #ebebeb }
wx-progress > div { height: 100%; background: #09bb07 }
wx-icon { width: 23px; height: 23px }
wx-map { width: 300px; height: 150px; background: #eee }
wx-video { width: 300px; height: 225px; background: #000 }
wx-movable-area { display: block; position: relative; width: 10px; height: 10px }
`;
