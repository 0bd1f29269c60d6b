import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModelFile, modelPath, unpackModel } from '../annotate/linear/model-file.ts';
import { NameFinder } from '../annotate/names/finder.ts';
import { WordKinds } from '../annotate/names/word-kinds.ts';
import { Parser } from '../annotate/parse/parser.ts';
import { Lemmatiser } from '../annotate/tags/lemmatiser.ts';
import { Tagger, tagger } from '../annotate/tags/tagger.ts';
import { wordClusters } from '../annotate/words/clusters.ts';
import { Truecaser } from '../annotate/words/truecase.ts';
import { WordTable } from '../annotate/words/word-table.ts';
import { packedPlaces, placesArrays } from '../codebook/gazetteer-file.ts';
import { packReady, type ReadyFile, readyFolder } from '../codebook/ready-arrays.ts';

/** Who reads each model, so that what it makes of it can be kept. */
const READERS: Readonly<Record<string, (model: ModelFile) => unknown>> = {
  tagger: (model) => Tagger.from(model),
  lemmas: (model) => Lemmatiser.from(model),
  parser: (model) => Parser.from(model, tagger().classes),
  names: (model) => NameFinder.from(model),
  clusters: (model) => WordTable.from(model),
  'name-lists': (model) => WordTable.from(model),
  'name-kinds': (model) => WordKinds.from(model, wordClusters()),
  case: (model) => Truecaser.from(model),
};

/** Lays the arrays of the gazetteer and of every model beside the built code, in the form in which they are used: a start decodes nothing. */
export function makeReady(): void {
  mkdirSync(readyFolder, { recursive: true });
  keep('places', packedPlaces, { header: {}, arrays: placesArrays(packedPlaces) });
  for (const [name, read] of Object.entries(READERS)) {
    const path = modelPath(name);
    const model = unpackModel(readFileSync(path));
    read(model);
    keep(name, path, { header: model.header, arrays: model.ready });
  }
}

function keep(name: string, path: string, ready: ReadyFile): void {
  writeFileSync(join(readyFolder, `${name}.ready`), packReady(path, ready));
}

makeReady();
