import { type Judged, judge } from '../extract/templates/judged.ts';
import { growForests } from './role-forests.ts';
import { FOLDS, type Lesson, mentionRows, reportRows, sentenceRows, standingRows } from './role-lessons.ts';
import { judgeOf, type LinearRows, learnLinear } from './role-linear.ts';
import { packRoles } from './roles-pack.ts';

/** Trains the role model and packs it as `models/roles.bin`. `log` is told of each step. */
export function trainRoles(lessons: readonly Lesson[], log: (line: string) => void = () => {}): Buffer {
  const rows: LinearRows = {
    mentions: mentionRows(lessons),
    sentences: sentenceRows(lessons),
    reports: reportRows(lessons),
    standings: standingRows(lessons),
  };
  log(`${rows.mentions.lesson.length} mentions, ${rows.mentions.index.keys.length} features`);
  const judged = judgeUnseen(lessons, rows, log);
  const forests = growForests(lessons, judged, log);
  return packRoles(
    rows,
    learnLinear(rows, () => true),
    forests,
  );
}

/** What models say of each lesson that were taught without it and the others of its fold. */
export function judgeUnseen(lessons: readonly Lesson[], rows: LinearRows, log: (line: string) => void): Judged[] {
  const judged: Judged[] = new Array(lessons.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const by = judgeOf(
      rows,
      learnLinear(rows, (lesson) => lesson % FOLDS !== fold),
    );
    for (let i = fold; i < lessons.length; i += FOLDS) judged[i] = judge(lessons[i]!.document, by);
    log(`fold ${fold + 1} of ${FOLDS}`);
  }
  return judged;
}
