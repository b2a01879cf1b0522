export { ChoosePaperButton } from './choose-paper-button';
export { PaperPanel } from './paper-panel';
