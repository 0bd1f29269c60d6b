import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { addReports } from '../../pipeline.ts';
import { answers } from '../answers.ts';
import type { RecordDoor } from '../record-door.ts';
import { list } from '../shapes/values.ts';

const AddedShape = z
  .object({
    results: list(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('added'),
          where: z.string(),
          outcome: z.enum(['added', 'reread', 'sighted', 'known']),
          documentId: z.string(),
        }),
        z.object({
          kind: z.literal('refused'),
          where: z.string(),
          expected: z.string(),
          found: z.string(),
          remedy: z.string(),
        }),
      ]),
    ),
  })
  .openapi('Added', { description: 'What became of each report of the file; what was refused names the reason.' });

const nameOf = z
  .string()
  .min(1)
  .max(200)
  .openapi({ description: 'The name of the file, as the place where it was met.' });

export function registerAdd(app: OpenAPIHono, door: RecordDoor): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/reports',
      summary: 'Puts a file on record: text, HTML or JSON Lines; its first character says which',
      request: {
        query: z.object({ name: nameOf }),
        body: {
          required: true,
          content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
        },
      },
      responses: answers(AddedShape),
    }),
    async (c) => {
      const { name } = c.req.valid('query');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const results = await door.write(async (ledger) => {
        const found: z.infer<typeof AddedShape>['results'][number][] = [];
        for await (const result of addReports(['-'], ledger, { stdin: whole(bytes) })) {
          const where = result.where.replace(/^stdin/, () => name);
          if (result.kind === 'refused') found.push({ ...result, where });
          else found.push({ kind: 'added', where, outcome: result.outcome, documentId: result.documentId });
        }
        return found;
      });
      return c.json({ results }, 200);
    },
  );
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
