import { agreementRoutes } from '@qihang/shared/agreements';
import { AgreementEntity } from '../../src/agreements/agreement.entity';
import { startApi, type TestApi } from '../support/api';
import {
  acceptedApplication,
  agreementRow,
  agreementToWitness,
  draftedAgreement,
  hashToSign,
  holdSignatures,
  StatementCut,
  seal,
  send,
  sentAgreement,
  sign,
  signatureRows,
  signedAgreement,
  signedBy,
  stepUp,
  unlawful,
  versionRow,
  type WithAgreement,
} from './support';

let api: TestApi;
let cut: StatementCut;
beforeAll(async () => {
  api = await startApi();
  await holdSignatures(api);
  cut = new StatementCut(api);
});
afterAll(() => api.close());

/** No step of signing needs more. */
const STATEMENTS_AT_MOST = 200;

/**
 * Cuts an act off before its first statement, then before its second, and so on, until it comes through.
 * @param act one try of it. @returns whether it was answered as done
 * @param check what has to be true after every try
 * @returns how many tries were cut off
 */
async function cutEverywhere(act: () => Promise<boolean>, check: () => Promise<void>): Promise<number> {
  for (let statement = 1; statement <= STATEMENTS_AT_MOST; statement += 1) {
    cut.arm(statement);
    const isDone = await act();
    cut.disarm();
    await check();
    if (!cut.hit) {
      expect(isDone).toBe(true);
      return statement - 1;
    }
  }
  throw new Error('the act does not come to an end');
}

const lawful = (id: string) => async () => expect(await unlawful(api, id)).toEqual([]);

describe('a process that dies before any statement of', () => {
  it('opening an agreement leaves none or a whole one, and opening again opens no second', async () => {
    const { agent, applicationId, seeker } = await acceptedApplication(api);
    const token = await agent.token();
    const found = () => api.dataSource.getRepository(AgreementEntity).findBy({ applicationId });
    const cuts = await cutEverywhere(
      async () => (await api.call(agreementRoutes.open, { body: { applicationId } }, { as: token })).status === 200,
      async () => {
        const rows = await found();
        expect(rows.length).toBeLessThanOrEqual(1);
        for (const { id } of rows) expect(await unlawful(api, id)).toEqual([]);
      },
    );
    expect(cuts).toBeGreaterThan(10);
    expect(await found()).toHaveLength(1);
    expect(seeker.seekerId).toBe((await found())[0]?.seekerId);
  });

  it('sending leaves a draft or a whole text that waits for the host', async () => {
    const { id, agent, agreement } = await draftedAgreement(api);
    await agent.token();
    const cuts = await cutEverywhere(async () => (await send(api, agent, agreement)).status === 200, lawful(id));
    expect(cuts).toBeGreaterThan(10);
    expect(await agreementRow(api, id)).toMatchObject({ status: 'signing', waitingFor: 'host', openVersion: 1 });
  });

  it('the host’s signature leaves none or one', async () => {
    const { id, agent } = await sentAgreement(api);
    const contentHash = await hashToSign(api, agent, id);
    const act = async () => (await sign(api, agent, id, { contentHash })).status === 200;
    expect(await cutEverywhere(act, lawful(id))).toBeGreaterThan(10);
    expect(await signedBy(api, id)).toEqual(['host']);
  });

  it('the trainee’s signature leaves none or one', async () => {
    const { id, agent, seeker } = await sentAgreement(api);
    await sign(api, agent, id);
    const contentHash = await hashToSign(api, seeker, id);
    const act = async () => (await sign(api, seeker, id, { contentHash })).status === 200;
    expect(await cutEverywhere(act, lawful(id))).toBeGreaterThan(10);
    expect(await signedBy(api, id)).toEqual(['host', 'trainee']);
  });

  it('witnessing leaves it waiting, or in force with its seal asked for', async () => {
    const { id, officer } = await agreementToWitness(api);
    const contentHash = await hashToSign(api, officer, id);
    await stepUp(api, officer);
    const token = await officer.token();
    const act = async () => {
      const body = { items: [{ id, contentHash }] };
      const answer = await api.call(agreementRoutes.witness, { body }, { as: token });
      return answer.status === 200 && answer.body.items[0]?.outcome === 'signed';
    };
    expect(await cutEverywhere(act, lawful(id))).toBeGreaterThan(10);
    expect((await agreementRow(api, id)).status).toBe('in-force');
    expect(await signedBy(api, id)).toEqual(['host', 'trainee', 'bureau']);
  });

  it.each(['return', 'decline'] as const)('a %s leaves the agreement as it was, or done', async (ending) => {
    const { id, officer } = await agreementToWitness(api);
    const token = await officer.token();
    const call = { params: { id }, body: { reason: '日期写错了' } };
    const act = async () => {
      const { status, problem } = await api.call(agreementRoutes[ending], call, { as: token });
      // Done by the try before, whose answer was lost.
      return status === 200 || problem.code === 'agreements/not-allowed';
    };
    expect(await cutEverywhere(act, lawful(id))).toBeGreaterThan(10);
    expect((await agreementRow(api, id)).status).toBe(ending === 'return' ? 'draft' : 'voided');
  });

  it('sealing leaves it unsealed or sealed, and in force', async () => {
    const { id }: WithAgreement = await signedAgreement(api);
    const act = () =>
      seal(api, id).then(
        () => true,
        () => false,
      );
    expect(await cutEverywhere(act, lawful(id))).toBeGreaterThan(5);
    expect((await versionRow(api, id, 1)).seal).toBe('sealed');
    expect(await signatureRows(api, id)).toHaveLength(3);
  });
});
