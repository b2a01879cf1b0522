import { createControl } from './control';
import { Host } from './host';

window.__weapp = createControl(new Host(window.__program));
