export { BoundCodes, type CodeBinding } from './bound-codes';
export { ConsentQueries } from './consent.queries';
export { CreatePerson } from './create-person';
export { GrantRole } from './grant-role';
export { consentChanged } from './identity.events';
export { IdentityModule } from './identity.module';
export { PersonDirectory } from './person-directory';
export { SetConsent } from './set-consent';
export { type CodeTrial, codeRefusal } from './spend-code';
