export { type RequestActor, RequestContext } from './request-context';
