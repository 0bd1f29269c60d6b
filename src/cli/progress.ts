import { columns, shorten } from './layout.ts';
import type { Terminal } from './terminal.ts';

const BAR = 24;

/** A bar on standard error that is redrawn in place; nothing where that is no terminal, so that logs stay clean. */
export class Progress {
  private done = 0;
  private drawn = 0;
  private readonly shown: boolean;

  constructor(
    private readonly terminal: Terminal,
    private readonly label: string,
    /** How much there is to do; null when nobody knows. */
    private readonly total: number | null,
  ) {
    this.shown = terminal.interactive && (terminal.stderr as { isTTY?: boolean }).isTTY === true;
  }

  step(what: string): void {
    this.done += 1;
    if (!this.shown) return;
    const total = this.total;
    const done = this.done;
    const filled = total ? Math.round((BAR * Math.min(done, total)) / total) : 0;
    const bar = total ? `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total}` : `${done}`;
    const line = shorten(`${this.label} ${bar} ${what}`, this.terminal.width - 1);
    this.terminal.stderr.write(`\r${line}${' '.repeat(Math.max(0, this.drawn - columns(line)))}`);
    this.drawn = columns(line);
  }

  end(): void {
    if (this.shown && this.drawn > 0) this.terminal.stderr.write(`\r${' '.repeat(this.drawn)}\r`);
  }
}
