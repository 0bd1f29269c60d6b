/** Bytes read as text, and by which encoding. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How far into a page its charset declaration is looked for; the HTML standard says 1024, pages in the wild need more. */
const DECLARATION_BYTES = 4096;

/**
 * Decodes by, in this order: byte order mark (which is left out of the text), the charset that the page declares, UTF-8 where the
 * bytes are valid UTF-8, else windows-1252, in which every byte means something. Null when the bytes are no text.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  for (const [encoding, mark] of BOMS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  }
  if (isBinary(bytes)) return null;
  const utf8 = tryDecode(bytes, 'utf-8');
  const declared = declaredCharset(bytes);
  // Valid UTF-8 with bytes above ASCII is hardly ever anything else, whatever an old template declares.
  if (utf8 !== null && (declared === null || bytes.some((byte) => byte > 0x7f)))
    return { text: utf8, encoding: 'utf-8' };
  const text = declared === null ? null : tryDecode(bytes, declared);
  if (text !== null && declared !== null) return { text, encoding: declared };
  return {
    text: utf8 ?? windows1252(bytes),
    encoding: utf8 === null ? 'windows-1252' : 'utf-8',
  };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** What windows-1252 has at 0x80 to 0x9F (WHATWG Encoding, index windows-1252); the five unassigned bytes stay controls. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Done here because Node before 22.13 decodes it as ISO 8859-1 and turns curly quotes into control characters. */
function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (c) => HIGH[c.charCodeAt(0) - 0x80]!);
}

/** The charset that an HTML or XML text names in its first bytes, as it names it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = windows1252(bytes.subarray(0, DECLARATION_BYTES));
  if (!head.includes('<')) return null;
  return (
    /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding=["']([\w-]+)/i.exec(head)?.[1] ??
    null
  );
}

const CONTROL_SHARE = 0.02;

/** NUL, a PDF's magic or many control characters: no text in any encoding that is read here. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  if (head.length === 0) return false;
  if (head.includes(0) || Buffer.from(head.subarray(0, 5)).toString('latin1') === '%PDF-') return true;
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1;
  return controls > head.length * CONTROL_SHARE;
}
