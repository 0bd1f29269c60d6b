import { Parser } from 'htmlparser2';

/** An element of a page, by what tells its text from the page's furniture. `parent` is its index in the list, -1 for the root. */
export interface PageElement {
  readonly index: number;
  readonly parent: number;
  readonly tag: string;
  /** Class, id and role, lower case. */
  readonly label: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A run of text between two block boundaries. */
export interface Block {
  readonly text: string;
  /** UTF-16 units of `text` that stand inside links. */
  readonly linked: number;
  /** The innermost element around it that is not inline. */
  readonly element: number;
}

/** A page taken apart in one pass, without a tree: no depth of nesting can overflow anything. */
export interface Page {
  readonly elements: readonly PageElement[];
  readonly blocks: readonly Block[];
  /** Contents of `<title>` and of JSON-LD scripts. */
  readonly title: string;
  readonly jsonLd: readonly string[];
  /** `datetime` of the `<time>` elements. */
  readonly times: readonly string[];
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Their text is not the reader's. */
const SILENT = new Set(
  'script style noscript template svg math iframe object embed canvas audio video select option textarea button datalist input'.split(
    ' ',
  ),
);

/** Past this an element is treated as its nearest kept ancestor. Real pages stay under 100. */
const ELEMENT_LIMIT = 200_000;

export function readPage(html: string): Page {
  const builder = new PageBuilder();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => builder.open(tag, attributes),
      onclosetag: (tag) => builder.close(tag),
      ontext: (text) => builder.text(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return builder.page();
}

interface Open {
  readonly tag: string;
  readonly element: number;
  readonly silent: boolean;
  readonly linked: boolean;
}

class PageBuilder {
  private readonly elements: PageElement[] = [{ index: 0, parent: -1, tag: '#root', label: '', attributes: {} }];
  private readonly blocks: Block[] = [];
  private readonly stack: Open[] = [{ tag: '#root', element: 0, silent: false, linked: false }];
  private readonly jsonLd: string[] = [];
  private readonly times: string[] = [];
  private title = '';
  private special: 'title' | 'json-ld' | null = null;
  private run = '';
  private linked = 0;

  open(tag: string, attributes: Record<string, string>): void {
    const top = this.stack.at(-1)!;
    if (tag === 'br' || tag === 'hr') this.lineBreak(tag);
    const inline = INLINE.has(tag);
    if (!inline && tag !== 'br') this.flush();
    const silent = top.silent || SILENT.has(tag) || isHidden(attributes);
    const element =
      inline || this.elements.length >= ELEMENT_LIMIT ? top.element : this.keep(tag, attributes, top.element);
    this.stack.push({ tag, element, silent, linked: top.linked || tag === 'a' });
    if (tag === 'time' && attributes.datetime && !silent) this.times.push(attributes.datetime);
    if (tag === 'title' && this.title === '' && !silent) this.special = 'title';
    if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
      this.special = 'json-ld';
      this.jsonLd.push('');
    }
  }

  close(tag: string): void {
    if (!INLINE.has(tag) && tag !== 'br') this.flush();
    if (this.stack.length > 1 && this.stack.at(-1)!.tag === tag) this.stack.pop();
    if (tag === 'title' || tag === 'script') this.special = null;
  }

  text(text: string): void {
    if (this.special === 'title') this.title += text;
    else if (this.special === 'json-ld') this.jsonLd.push(`${this.jsonLd.pop()}${text}`);
    else if (!this.stack.at(-1)!.silent) {
      this.run += text;
      if (this.stack.at(-1)!.linked) this.linked += text.trim().length;
    }
  }

  page(): Page {
    this.flush();
    const { elements, blocks, jsonLd, times } = this;
    return { elements, blocks, title: clean(this.title), jsonLd, times };
  }

  /** Two line breaks in a row end a paragraph, as old pages write them; one is white space. */
  private lineBreak(tag: string): void {
    if (tag === 'hr' || /\n\s*$/.test(this.run.slice(-20))) this.flush();
    else this.run += '\n';
  }

  private keep(tag: string, attributes: Record<string, string>, parent: number): number {
    const { class: name = '', id = '', role = '' } = attributes;
    const index = this.elements.length;
    this.elements.push({ index, parent, tag, label: `${name} ${id} ${role}`.toLowerCase().trim(), attributes });
    return index;
  }

  private flush(): void {
    const text = clean(this.run);
    if (text !== '')
      this.blocks.push({ text, linked: Math.min(this.linked, text.length), element: this.stack.at(-1)!.element });
    this.run = '';
    this.linked = 0;
  }
}

/** White space as a browser shows it: one blank, none at the ends. */
function clean(text: string): string {
  return Buffer.from(text.replace(/[\s\u00A0]+/g, ' ').trim()).toString();
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes || attributes['aria-hidden'] === 'true' || /display\s?:\s?none/i.test(attributes.style ?? '')
  );
}
