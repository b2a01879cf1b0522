import { shanghaiDate } from '@qihang/shared/platform';
import Fastify from 'fastify';
import { createPool } from 'mysql2/promise';
import { postListSql } from '../src/posts/post-list.sql';
import { POST_PAGE_SQL } from '../src/posts/post-page.sql';
import type { Listening } from './api-app-process';

/** The peer: Fastify and mysql2 with the product's statements and nothing else, in a process of its own. */
async function main(): Promise<void> {
  const pool = createPool({
    uri: process.env.DATABASE_URL ?? '',
    connectionLimit: 20,
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: true,
  });
  const fastify = Fastify();
  fastify.get('/posts', async () => {
    const { sql, values } = postListSql({ today: shanghaiDate(new Date()), limit: 21 });
    const [items] = await pool.query(sql, values);
    return { items };
  });
  fastify.get<{ Params: { id: string } }>('/posts/:id', async ({ params }) => {
    const [[post]] = (await pool.query(POST_PAGE_SQL, [shanghaiDate(new Date()), params.id])) as unknown as [object[]];
    return post;
  });
  const listening: Listening = { url: await fastify.listen({ port: 0, host: '127.0.0.1' }) };
  process.send?.(listening);
}

process.on('disconnect', () => process.exit(0));
void main();
