import { StringDecoder } from 'node:string_decoder';

/** A line of a stream, or `tooLong` in its place when it went past the limit. Numbers count from 1; blank lines are counted, not given. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly tooLong: boolean;
}

/** Splits a UTF-8 byte stream into lines as they come. What is past `limit` (in UTF-16 units) of a line is dropped, never held. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  let number = 0;
  const finish = (): Line => {
    number += 1;
    const line = { number, text: length > limit ? '' : parts.join('').replace(/\r$/, ''), tooLong: length > limit };
    parts = [];
    length = 0;
    return line;
  };
  const take = (piece: string) => {
    length += piece.length;
    if (length > limit) parts = [];
    else parts.push(piece);
  };
  for await (const chunk of stream) {
    const pieces = decoder.write(Buffer.from(chunk)).split('\n');
    for (const [i, piece] of pieces.entries()) {
      take(piece);
      if (i === pieces.length - 1) break;
      const line = finish();
      if (line.tooLong || line.text.trim() !== '') yield line;
    }
  }
  take(decoder.end());
  const last = finish();
  if (last.tooLong || last.text.trim() !== '') yield last;
}
