import type { Annotator } from '../annotator.ts';
import { findTimes } from './find-times.ts';

export type { TimeContext } from './context.ts';
export { findTimes } from './find-times.ts';
export { codedDate, type DateLink, type DateScene, type GoverningDate, governingDate } from './governing-date.ts';

/** Fills `times` from the text itself; where the report was published and its address come from the facts. */
export const timeAnnotator: Annotator = {
  name: 'time',
  requires: [],
  assigns: ['times'],
  run(annotated) {
    const { published, url, language } = annotated.facts;
    annotated.times = findTimes(annotated.document.text, { published, url, locale: language });
  },
};
