export { type Operations, registerOperationalRoutes } from './operational-routes';
