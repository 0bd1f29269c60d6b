import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { packReady, type ReadyArray, readReady, readyFolder } from '../../src/codebook/ready-arrays.ts';

const folder = mkdtempSync(join(tmpdir(), 'ready-'));
const packed = join(folder, 'thing.bin');
const file = join(readyFolder, 'test-thing.ready');
const arrays = new Map<string, ReadyArray>([
  ['bytes', Uint8Array.of(1, 2, 3)],
  ['floats', Float32Array.of(0.5, -2)],
  ['numbers', Int32Array.of(-7, 8)],
]);

function keep(): void {
  mkdirSync(readyFolder, { recursive: true });
  writeFileSync(packed, 'as packed');
  writeFileSync(file, packReady(packed, { header: { classes: ['a'] }, arrays }));
}

afterEach(() => rmSync(file, { force: true }));

test('gives back header and arrays', () => {
  keep();
  const ready = readReady('test-thing', packed)!;
  expect(ready.header).toEqual({ classes: ['a'] });
  expect([...ready.arrays]).toEqual([...arrays]);
});

test('is not there before it was built', () => {
  writeFileSync(packed, 'as packed');
  expect(readReady('test-thing', packed)).toBeNull();
});

test('counts no more once the packed file has changed', () => {
  keep();
  writeFileSync(packed, 'as packed anew');
  expect(readReady('test-thing', packed)).toBeNull();
});

test('counts for nothing when it was cut short', () => {
  keep();
  writeFileSync(file, packReady(packed, { header: {}, arrays }).subarray(0, -16));
  expect(readReady('test-thing', packed)).toBeNull();
});
