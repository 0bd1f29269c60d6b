import { render } from 'preact';
import { App } from './app.tsx';
import { strings } from './strings.ts';
import { learnCodebook } from './text/codebook-words.ts';
import { applyTheme } from './theme.ts';

document.documentElement.lang = strings.language;
document.documentElement.dir = strings.direction;
applyTheme();
// Without the names of the codes the pages still work: they show the codes.
await learnCodebook().catch(() => undefined);
render(<App />, document.getElementById('app')!);
