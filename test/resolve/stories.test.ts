import { describe, expect, it } from 'vitest';
import { stories } from '../../src/resolve/stories.ts';

const story = (id: string, title: string, text: string) => ({ id, title, text });

const ferry = [
  story(
    'f1',
    'Ferry sinks off Larkport',
    'The ferry Morning Tide sank off Larkport on Tuesday with 61 people on board, the coastguard said.',
  ),
  story(
    'f2',
    'Dozens missing after Larkport ferry disaster',
    'Rescuers searched the waters off Larkport on Wednesday for passengers of the ferry Morning Tide, which went down with 61 on board.',
  ),
  story(
    'f3',
    'Captain of Morning Tide held',
    'Police in Larkport questioned the captain of the ferry Morning Tide, which sank with 61 people on Tuesday.',
  ),
];
const otherFerry = [
  story(
    'g1',
    'Ferry capsizes on lake near Osterby',
    'A ferry named Blue Heron capsized near Osterby in a storm, and 12 schoolchildren were rescued by fishermen.',
  ),
  story(
    'g2',
    'Schoolchildren saved from Blue Heron',
    'Fishermen near Osterby pulled 12 schoolchildren from the lake when the ferry Blue Heron capsized in a storm.',
  ),
];
const vote = [
  story(
    'v1',
    'Council of Penrow votes on tramway',
    'The council of Penrow voted by 9 to 4 to build a tramway along the river.',
  ),
  story(
    'v2',
    'Penrow will have its tramway',
    'Penrow will build a tramway along the river after its council voted 9 to 4 in favour.',
  ),
];

describe('stories', () => {
  it('sorts texts by what they tell of, and two happenings of one kind apart', () => {
    expect(stories([...ferry, ...otherFerry, ...vote])).toEqual([
      ['f1', 'f2', 'f3'],
      ['g1', 'g2'],
      ['v1', 'v2'],
    ]);
  });

  it('does not depend on the order of the texts', () => {
    const texts = [...ferry, ...otherFerry, ...vote];
    expect(stories([...texts].reverse())).toEqual(stories(texts));
  });

  it('leaves a text without telling words alone', () => {
    expect(stories([story('a', '', ''), story('b', '', 'the of and')])).toEqual([['a'], ['b']]);
  });
});
