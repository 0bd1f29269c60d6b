import type { Block, Page, PageElement } from './page.ts';
import { isDateLine } from './published.ts';

/** Words in a class or id that mark page furniture. */
const FURNITURE =
  /(?:^|[\s_-])(?:ad|ads|advert\w*|agegate|banner|breadcrumbs?|byline|caption|combx|comments?|community|cookies?|credits?|disqus|disclaimer|extra|foot|footer|gdpr|gallery|hidden|jump|legends?|login|menu|meta|modal|more|nav|navbar|navigation|newsletter|pagination|pager|paywall|popular|popup|promo\w*|recirc\w*|recommend\w*|related\w*|remark|replies|rss|share\w*|shoutbox|sidebar|signup|skyscraper|social\w*|sponsor\w*|subscribe|subscription|tags?|taglist|teaser|toolbar|tools|trending|widget|yom-remote)(?:$|[\s_-])/;
const CONTENT =
  /(?:^|[\s_-])(?:article\w*|body|content|entry|hentry|main|page|post|story\w*|text|blog|copy)(?:$|[\s_-])|articlebody|storybody|article-?text/;
const FURNITURE_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'figcaption', 'menu', 'dialog']);
const PARAGRAPH_TAGS = new Set([
  'p',
  'pre',
  'blockquote',
  'li',
  'td',
  'div',
  'section',
  'article',
  'dd',
  'span',
  '#root',
  'body',
  'main',
]);
const HEADING = /^h[1-6]$/;

/** Furniture that holds this share of a page's running text is misnamed: it is the article. */
const MISNAMED_SHARE = 0.4;

/**
 * The words of the article itself: paragraphs, headings and lists of the part of the page that holds most running text.
 * Each paragraph speaks for the elements around it, the nearer the louder (as in Readability, Arc90, 2010). From the loudest element
 * the view widens as long as that takes in more running text than anything else; furniture, link lists and captions are left out.
 */
export function mainText(page: Page): readonly string[] {
  const furniture = furnitureOf(page);
  const best = widen(page, bestElement(page, voteOf(page, furniture)), furniture);
  const within = withinOf(page, best);
  return page.blocks
    .filter((block) => within[block.element] && !furniture[block.element])
    .filter((block) => isArticle(block, page.elements[block.element]!))
    .map((block) => block.text);
}

/** For each element whether it or one around it is page furniture. */
function furnitureOf(page: Page): readonly boolean[] {
  const prose = proseBelow(page);
  const found: boolean[] = [];
  for (const element of page.elements) {
    const named = FURNITURE_TAGS.has(element.tag) || (FURNITURE.test(element.label) && !CONTENT.test(element.label));
    const own = named && prose[element.index]! < prose[0]! * MISNAMED_SHARE;
    found.push(own || (element.parent >= 0 && found[element.parent]!));
  }
  return found;
}

/** UTF-16 units of running text inside each element. */
function proseBelow({ elements, blocks }: Page): readonly number[] {
  const below = new Array<number>(elements.length).fill(0);
  for (const block of blocks) if (isProse(block)) below[block.element]! += block.text.length;
  for (const { index, parent } of [...elements].reverse()) if (parent >= 0) below[parent]! += below[index]!;
  return below;
}

function isProse(block: Block): boolean {
  return block.text.length >= 60 && linkShare(block) < 0.3;
}

function linkShare(block: Block): number {
  return block.linked / block.text.length;
}

/** How strongly a block reads like a paragraph of running text. */
function proseWeight(block: Block, element: PageElement): number {
  if (!PARAGRAPH_TAGS.has(element.tag) || block.text.length < 25) return 0;
  const commas = block.text.split(/[,،、]/).length - 1;
  return (1 + Math.min(commas, 10) + Math.min(block.text.length / 100, 3)) * (1 - linkShare(block));
}

function voteOf({ elements, blocks }: Page, furniture: readonly boolean[]): readonly number[] {
  const votes = new Array<number>(elements.length).fill(0);
  for (const block of blocks) {
    if (furniture[block.element]) continue;
    let weight = proseWeight(block, elements[block.element]!);
    const ownsProse = elements[block.element]!.tag !== 'p' && elements[block.element]!.tag !== 'li';
    let at = ownsProse ? block.element : elements[block.element]!.parent;
    for (let level = 0; level < 4 && at >= 0 && weight > 0; level++) {
      votes[at]! += weight;
      weight /= level === 0 ? 2 : level + 2;
      at = elements[at]!.parent;
    }
  }
  return votes;
}

function bestElement({ elements }: Page, votes: readonly number[]): number {
  let best = 0;
  let bestVote = 0;
  for (const element of elements) {
    const bonus = element.tag === 'article' || CONTENT.test(element.label) ? 1.25 : 1;
    const vote = votes[element.index]! * bonus;
    if (vote > bestVote) [best, bestVote] = [element.index, vote];
  }
  return best;
}

/** What else comes in with a wider view counts against it this much, per unit of text. */
const CLUTTER_COST = 1.5;

/** The element around `best`, or `best` itself, with most running text after what else it holds is taken off. */
function widen({ elements, blocks }: Page, best: number, furniture: readonly boolean[]): number {
  const worth = new Array<number>(elements.length).fill(0);
  for (const block of blocks) {
    if (furniture[block.element]) continue;
    worth[block.element]! += isProse(block) ? block.text.length : -CLUTTER_COST * (block.text.length + 20);
  }
  for (const { index, parent } of [...elements].reverse()) if (parent >= 0) worth[parent]! += worth[index]!;
  let widest = best;
  for (let at = elements[best]!.parent; at >= 0; at = elements[at]!.parent)
    if (worth[at]! > worth[widest]!) widest = at;
  return widest;
}

/** For each element whether it is `root` or inside it. */
function withinOf({ elements }: Page, root: number): readonly boolean[] {
  const within: boolean[] = [];
  for (const { index, parent } of elements) within.push(index === root || (parent >= 0 && within[parent]!));
  return within;
}

const SENTENCE_END = /[.!?…:;”"’)。]$/;

function isArticle(block: Block, element: PageElement): boolean {
  const share = linkShare(block);
  if (element.tag === 'h1' || element.tag === 'th' || element.tag === 'title') return false;
  if (isDateLine(block.text)) return false;
  if (HEADING.test(element.tag)) return share < 0.5;
  if (block.text.length < 25 && element.tag !== 'li' && !SENTENCE_END.test(block.text)) return false;
  return share < (block.text.length > 80 ? 0.6 : 0.4);
}
