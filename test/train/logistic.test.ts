import { expect, test } from 'vitest';
import { FeatureIndex, FeatureRows } from '../../src/train/feature-index.ts';
import { Logistic } from '../../src/train/logistic.ts';

const options = { rounds: 20, rate: 0.5, decay: 1e-5, seed: 1, yes: 1 };

/** Feature 7 speaks for the first answer, feature 9 for the second; 3 is everywhere. */
function taught() {
  const features = new FeatureRows();
  const labels: number[] = [];
  for (let i = 0; i < 200; i++) {
    const first = i % 2 === 0;
    const second = i % 3 === 0;
    const keys = [3, first ? 7 : 8, second ? 9 : 10];
    features.add(Int32Array.from(keys), keys.length);
    labels.push(first ? 1 : 0, i < 100 ? (second ? 1 : 0) : -1);
  }
  const index = new FeatureIndex(features);
  const rows = index.number(features);
  const model = new Logistic(2, index.keys.length);
  model.learn(
    rows,
    Float32Array.from(labels),
    new Float32Array(200).fill(1),
    Int32Array.from(Array(200).keys()),
    options,
  );
  const answer = (keys: number[]) => {
    const answers = new Float64Array(2);
    const numbers = Int32Array.from(keys.map((k) => index.find(k)).filter((n) => n >= 0));
    model.answer(numbers, 0, numbers.length, 1 / Math.sqrt(keys.length + 1), answers);
    return [...answers].map((p) => p > 0.5);
  };
  return { answer, index };
}

test('each answer is learnt by itself, from the rows where it is asked', () => {
  const { answer } = taught();
  expect(answer([3, 7, 10])).toEqual([true, false]);
  expect(answer([3, 8, 9])).toEqual([false, true]);
});

test('features met once have no number', () => {
  const features = new FeatureRows();
  features.add(Int32Array.from([5, 6]), 2);
  features.add(Int32Array.from([5]), 1);
  const index = new FeatureIndex(features);
  expect([index.find(5), index.find(6), index.find(99)]).toEqual([0, -1, -1]);
});
