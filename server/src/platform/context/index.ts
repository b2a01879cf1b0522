export { RequestContext } from './request-context';
