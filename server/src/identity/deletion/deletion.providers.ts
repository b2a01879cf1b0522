import { CloseAccount } from './close-account';
import { DeletionQueries } from './deletion.queries';
import { ErasePersons } from './erase-persons';
import { PersonErasers } from './person-erasers';
import { RequestDeletion } from './request-deletion';
import { WithdrawDeletion } from './withdraw-deletion';

export { DeletionController } from './deletion.controller';

/** Deletion of a person (注销): asked for, taken back, carried out. */
export const deletionProviders = [
  PersonErasers,
  CloseAccount,
  DeletionQueries,
  RequestDeletion,
  WithdrawDeletion,
  ErasePersons,
];
