import type { Attribution, Figure, Victim } from '../model/account-values.ts';
import { formatCount } from '../model/count.ts';
import type { Place } from '../model/place.ts';

/** A figure with who gives it: "≥ 41 (a doctor)". Shares and totals that count attackers say so. */
export function figureInWords({ count, by, of, includesAttackers }: Figure): string {
  const notes = [of === null ? null : `of them ${of}`, includesAttackers ? 'attackers included' : null, by];
  const said = notes.filter((note) => note !== null);
  return said.length > 0 ? `${formatCount(count)} (${said.join('; ')})` : formatCount(count);
}

/** "Islamic State [claimed by Amaq]" */
export function attributionInWords({ name, status, by }: Attribution): string {
  return `${name} [${by === null ? status : `${status} by ${by}`}]`;
}

/** "Mohammad Dawood Muzammil, governor of Balkh [killed]", "three policemen [wounded]" */
export function victimInWords({ name, post, description, outcome }: Victim): string {
  const who = [name, post].filter((part) => part !== null).join(', ');
  return `${who || (description ?? 'not named')} [${outcome}]`;
}

/** The names of a place from the smallest to the largest, each once. */
export function placeInWords({ locality, admin2, admin1, country, words }: Place): string {
  const names = [locality, admin2, admin1, country].filter((name) => name !== null);
  return names.length > 0 ? [...new Set(names)].join(', ') : words;
}
