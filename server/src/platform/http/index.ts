export { type Actor, type ActorGrant, assertWithinScope, hostIdsOf, officerScope } from './actor';
export { Download } from './download';
export { type CallOrigin, Handle, type RouteRequest } from './handle';
export { httpErrors } from './http.errors';
export { HttpModule } from './http.module';
export { checkRoutes } from './route-check';
export { RouteServer } from './route-server';
export type { StoredUpload } from './stored-upload';
export { TOKEN_VERIFIER, type TokenVerifier, type VerifiedToken } from './token-verifier';
