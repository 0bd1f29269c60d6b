import { expect, test } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { eventArguments } from '../../src/extract/event-arguments.ts';
import { createDocument } from '../../src/model/document.ts';
import { noFacts } from '../../src/model/report.ts';

function argumentsIn(text: string, event: string): string[] {
  const document = annotate(createDocument(text), noFacts);
  const token = document.tokens.find((t) => t.text === event);
  if (!token) throw new Error(`expected the word "${event}", found none`);
  return eventArguments(document, token.index).map(({ part, head }) => `${part} ${document.tokens[head]!.text}`);
}

test('subject and object of a verb', () => {
  expect(argumentsIn('The rebels killed a farmer.', 'killed')).toEqual(['agent rebels', 'patient farmer']);
});

test('passive subject and the agent after "by"', () => {
  expect(argumentsIn('A farmer was killed by the rebels.', 'killed')).toEqual(['patient farmer', 'agent rebels']);
});

test('who dies is the one hit', () => {
  expect(argumentsIn('Two soldiers died on Monday.', 'died')).toEqual(['patient soldiers']);
});

test('what "of" ties to an event noun is hit', () => {
  expect(argumentsIn('The assassination of the mayor shocked the town.', 'assassination')).toContain('patient mayor');
});

test('a relative pronoun gives way to its noun', () => {
  expect(argumentsIn('Police arrested the men who burned the bus.', 'burned')).toEqual(['patient bus', 'agent men']);
});

test('a participle far from its subject takes that of the verb it hangs on', () => {
  expect(argumentsIn('The rebels attacked the village, killing two farmers and wounding five.', 'wounding')).toContain(
    'agent rebels',
  );
});

test('who blows himself up is not the one hit', () => {
  expect(argumentsIn('A bomber blew himself up near the gate.', 'blew')).toEqual(['agent bomber']);
});

test('what an explosion shattered is hit', () => {
  expect(argumentsIn('The building was shattered by an explosion.', 'explosion')).toContain('patient building');
});
