import { identityRoutes } from '@qihang/shared/identity';
import { ErasePersons } from '../../src/identity/deletion/erase-persons';
import type { Player } from '../applications/scene';
import type { TestApi } from '../support/api';

const DAY = 86_400_000;

/** Asks for deletion, with identity proved anew. @returns the answer, whatever it is */
export async function askForDeletion(api: TestApi, player: Player) {
  await api.call(identityRoutes.stepUp, { body: { code: '000000' } }, { as: await player.token() });
  return api.call(identityRoutes.requestDeletion, {}, { as: await player.token() });
}

/** Lets the worker erase whoever is due. */
export function erasePersons(api: TestApi): Promise<void> {
  return api.get(ErasePersons).run(new AbortController().signal);
}

/** Asks, waits for the pause to be over, and has the worker do it. */
export async function deletePerson(api: TestApi, player: Player): Promise<void> {
  expect((await askForDeletion(api, player)).status).toBe(200);
  api.clock.advance(7 * DAY);
  await erasePersons(api);
}
