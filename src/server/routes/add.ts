import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { addReports, recordVerdicts } from '../../pipeline.ts';
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
      if (results.some((one) => one.kind === 'added' && one.outcome === 'added')) await putVerdictsOnRecord(door);
      return c.json({ results }, 200);
    },
  );
}

/** Of more claims than this it is left to "onrecord add" to find out which now stand otherwise: a page does not wait so long. */
const MOST_CLAIMS_HELD = 300;

async function putVerdictsOnRecord(door: RecordDoor): Promise<void> {
  const index = await door.index();
  if (index.claimBoard().claims.length > MOST_CLAIMS_HELD) return;
  await door.write((ledger) => recordVerdicts(ledger, index.record));
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
