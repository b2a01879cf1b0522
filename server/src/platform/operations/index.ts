export { registerOperationalRoutes } from './operational-routes';
