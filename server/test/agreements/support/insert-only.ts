import type { TestApi } from '../../support/api';

/** Makes the database refuse to change or delete a signature, so that a test fails in which anything tries to. */
export async function holdSignatures({ dataSource }: Pick<TestApi, 'dataSource'>): Promise<void> {
  for (const act of ['UPDATE', 'DELETE']) {
    await dataSource.query(
      `CREATE TRIGGER signatures_${act.toLowerCase()} BEFORE ${act} ON agreement_signatures FOR EACH ROW
       SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'signatures are only ever inserted'`,
    );
  }
}
