export { type Brief, type Note, type Section, type Sentence, writeBrief } from './brief.ts';
export { briefHtml, briefMarkdown } from './render.ts';
