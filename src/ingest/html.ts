import { createDocument } from '../model/document.ts';
import { type Incoming, isBlank, type Refused, refused } from './incoming.ts';
import { mainText } from './main-text.ts';
import { readPage } from './page.ts';
import { pageFacts } from './page-facts.ts';

/**
 * A web page. The document is the title, a blank line, and the paragraphs of the main text with a blank line between them; menus,
 * captions and related links are left out. Title, publisher, author, date, address and language are read from the page's own metadata.
 */
export function readHtml(html: string, where: string): Incoming | Refused {
  const page = readPage(html);
  const paragraphs = mainText(page);
  const body = paragraphs.join('\n\n');
  if (isBlank(body)) {
    return refused(
      where,
      'a page with an article',
      'no running text',
      'Save the page after it has loaded, or hand in its text.',
    );
  }
  const facts = pageFacts(page);
  const { title } = facts;
  const text = title === null || paragraphs[0] === title ? body : `${title}\n\n${body}`;
  return { kind: 'incoming', givenId: null, where, document: createDocument(text), facts };
}
