import type { Terminal } from './terminal.ts';

type Paint = (text: string) => string;

/** Colours by meaning. All are plain where the output is no terminal, NO_COLOR is set, or the terminal is dumb. */
export interface Style {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly doubt: Paint;
  readonly accent: Paint;
}

export function styleOf({ interactive, env }: Terminal): Style {
  const coloured = interactive && !env.NO_COLOR && env.TERM !== 'dumb';
  const sgr = (on: number, off: number): Paint =>
    coloured ? (text) => `\u001b[${on}m${text}\u001b[${off}m` : (text) => text;
  return {
    strong: sgr(1, 22),
    faint: sgr(2, 22),
    good: sgr(32, 39),
    bad: sgr(31, 39),
    doubt: sgr(33, 39),
    accent: sgr(36, 39),
  };
}
