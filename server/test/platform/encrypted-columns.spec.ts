import { PersonalDataRegistry } from '../../src/platform/personal-data';
import { startApi, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('every encrypted column', () => {
  it('is registered, so that key rotation leaves none behind', async () => {
    const rows: { name: string }[] = await api.dataSource.query(
      `SELECT CONCAT(table_name, '.', column_name) AS name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND column_name LIKE '%\\_cipher' ORDER BY name`,
    );
    const registered = api
      .get(PersonalDataRegistry)
      .all()
      .map(({ table, column }) => `${table}.${column}`);
    expect(rows.length).toBeGreaterThan(5);
    expect(registered).toEqual(expect.arrayContaining(rows.map(({ name }) => name)));
  });
});
