import type { Annotated, Sentence } from '../../annotate/annotated.ts';
import { targetKindOf, weaponOf } from '../../codebook/kinds.ts';
import { type Account, accountId, createAccount } from '../../model/account.ts';
import type { AccountValues, AttributionStatus } from '../../model/account-values.ts';
import { cite } from '../../model/citation.ts';
import { createMention, type Mention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { ReaderStamp, Reason } from '../../model/statement.ts';
import { Draft } from '../account-draft.ts';
import { FeatureBag } from './feature-bag.ts';
import type { Filler, ReadIncident } from './incidents.ts';
import type { Judge, Judged } from './judged.ts';
import { mentionKindOf } from './named-bodies.ts';
import { numberOf } from './numbers-of-people.ts';
import { addStandingFeatures } from './standing-features.ts';
import { FIRST_OUTCOME, OUTCOMES, STANDINGS } from './template-roles.ts';
import { namesOf } from './things.ts';

/** Puts incidents that the role model read into accounts: every value with the words it rests on and the runner-up part. */
export class AccountWriter {
  readonly mentions: Mention[] = [];
  private readonly anchored = new Set<number>();

  constructor(
    private readonly document: Annotated,
    private readonly judged: Judged,
    private readonly judge: Pick<Judge, 'standing'>,
    private readonly reader: ReaderStamp,
    private readonly claimants: ReadonlySet<string>,
  ) {}

  /** Null when every sentence that could stand for the incident already stands for another. */
  write(incident: ReadIncident): Account | null {
    const sentence = this.anchorOf(incident);
    if (!sentence) return null;
    this.anchored.add(sentence.index);
    const anchor = cite(this.document.document, sentence);
    const id = accountId(anchor, this.reader);
    const draft = new Draft<AccountValues>(this.document, id, this.reader);
    const why = [{ rule: 'role model', words: `incident of kind ${incident.kind}`, weight: incident.probability }];
    draft.say('type', this.typeOf(incident), [anchor.span], why, incident.probability);
    draft.say('prominence', 'central', [anchor.span], why);
    this.sayTimeAndPlace(draft, sentence);
    for (const filler of incident.fillers) this.sayFiller(draft, filler);
    return createAccount(id, anchor, draft.statements);
  }

  /** The sentence that holds most of the incident; without any filler the first sentence of the report that is free. */
  private anchorOf({ fillers }: ReadIncident): Sentence | null {
    const weight = new Map<number, number>();
    for (const { thing, probability } of fillers) {
      const first = this.judged.things[thing]!.wordings[0]!.first;
      const { sentence } = this.judged.codes.tokens[first]!;
      weight.set(sentence, (weight.get(sentence) ?? 0) + probability);
    }
    const ranked = [...weight].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([index]) => index);
    const rest = this.document.sentences.filter((s) => s.last - s.first > 5).map((s) => s.index);
    const free = [...ranked, ...rest].find((index) => !this.anchored.has(index));
    return free === undefined ? null : this.document.sentences[free]!;
  }

  private typeOf({ kind, fillers }: ReadIncident): string {
    if (kind !== 'bombing') return kind;
    const byVehicle = fillers.some((f) => f.part === 'weapon' && weaponOf(this.wordsOf(f.thing)) === 'vehicle_bomb');
    return byVehicle ? 'vehicle_bombing' : kind;
  }

  /** The day and the place told in the sentence of the anchor or, failing that, nearest before it. */
  private sayTimeAndPlace(draft: Draft<AccountValues>, sentence: Sentence): void {
    const last = <T extends Span>(all: readonly T[], fits: (one: T) => boolean): T | undefined =>
      all.find((one) => fits(one) && one.start >= sentence.start && one.end <= sentence.end) ??
      all.findLast((one) => fits(one) && one.end <= sentence.start);
    const time = last(this.document.times, ({ type, date }) => type === 'date' && date.earliest !== null);
    const why = [{ rule: 'role model', words: 'told beside the incident', weight: null }];
    if (time) draft.say('date', time.date, [time], why);
    const place = last(this.document.places, ({ place }) => place.countryCode !== null);
    if (place) draft.say('place', place.place, [place], why);
  }

  private sayFiller(draft: Draft<AccountValues>, filler: Filler): void {
    const { thing, part, probability } = filler;
    const spans = this.spansOf(thing);
    const words = this.wordsOf(thing);
    const why = reasons(filler);
    if (part === 'perpetrator' || part === 'organisation') {
      const mentionId = part === 'organisation' ? this.mention(words, spans[0]!) : null;
      draft.say(
        'perpetrator',
        { name: words, mentionId, status: this.statusOf(filler), by: null },
        spans,
        why,
        probability,
      );
    } else if (part === 'target') {
      draft.say('target', { words, targetKind: targetKindOf(words) }, spans, why, probability);
    } else if (part === 'weapon') {
      const code = weaponOf(words) ?? weaponOf(beforeTies(words)) ?? looseWeapon(words);
      if (code !== null) draft.say('weapon', { code, words }, spans, why, probability);
    } else {
      draft.say('victim', this.victim(filler, words), spans, why, probability);
    }
  }

  private victim({ thing, part }: Filler, words: string): AccountValues['victim'] {
    const named = part === 'victim';
    return {
      name: named ? words : null,
      mentionId: null,
      post: null,
      description: named ? null : words,
      number: named ? null : numberOf(this.document, this.judged.things[thing]!),
      outcome: OUTCOMES[this.likeliest(thing, FIRST_OUTCOME, OUTCOMES.length)]!,
      targetKind: named ? null : targetKindOf(words),
    };
  }

  private mention(name: string, span: Span): string {
    const mention = createMention(mentionKindOf(name), name, cite(this.document.document, span));
    if (!this.mentions.some(({ id }) => id === mention.id)) this.mentions.push(mention);
    return mention.id;
  }

  /** Claimed where a wording of the text says so of that name; else what the model answers. */
  private statusOf({ thing }: Filler): AttributionStatus {
    if (this.isClaimant(thing)) return 'claimed';
    const { codes, things, aliases } = this.judged;
    const bag = new FeatureBag();
    addStandingFeatures(codes, namesOf(things[thing]!, things, aliases), bag);
    const answers = new Float64Array(STANDINGS.length);
    this.judge.standing(bag, answers);
    return STANDINGS[answers.indexOf(Math.max(...answers))]!;
  }

  /** By the same name, or by the other that the text gives it: "National Front [NF]". */
  private isClaimant(thing: number): boolean {
    const { words } = this.judged.things[thing]!;
    return [...this.claimants].some((name) => name === words || this.judged.aliases.has(`${name}|${words}`));
  }

  private likeliest(thing: number, from: number, n: number): number {
    const { sum, width } = this.judged;
    let best = 0;
    for (let i = 1; i < n; i++) if (sum[thing * width + from + i]! > sum[thing * width + from + best]!) best = i;
    return best;
  }

  private spansOf(thing: number): Span[] {
    const { tokens } = this.judged.codes;
    return this.judged.things[thing]!.wordings.slice(0, 3).map(({ first, last }) => ({
      start: tokens[first]!.start,
      end: tokens[last - 1]!.end,
    }));
  }

  private wordsOf(thing: number): string {
    const { start, end } = this.spansOf(thing)[0]!;
    return this.document.document.text.slice(start, end).replace(/\s+/g, ' ');
  }
}

/** Nouns too loose to be in the codebook, which mean a weapon only where the model holds them for one. */
function looseWeapon(words: string): string | null {
  if (/\bdevices?$/i.test(words)) return 'bomb';
  return /\bweapons?$/i.test(words) ? 'firearm' : null;
}

/** "explosives loaded in a small truck": the words before what is tied to them. */
function beforeTies(words: string): string {
  return words.split(/ (?:of|in|on|with|loaded|filled|set|and) /i)[0]!;
}

function reasons({ part, probability, runnerUp }: Filler): Reason[] {
  return [
    { rule: 'role model', words: part, weight: probability },
    { rule: 'runner-up', words: runnerUp.part, weight: runnerUp.probability },
  ];
}
