import type { AttributionStatus } from '../model/account-values.ts';

/** A wording that says of a group whether it did something; group `who` of the pattern finds it, `verb` the word that says so. */
export interface AttributionWording {
  readonly rule: string;
  readonly status: AttributionStatus;
  readonly pattern: RegExp;
}

const GROUP = '(?<who>%)(?: group| organization| organisation| militants?| movement)?';
const ASIDE = '(?: ,(?: (?![.;:])[^ ]+){1,22}? ,)?';
const PERHAPS = '(?:probably|likely|most likely|possibly|presumably|apparently|allegedly)';
const THEY = '(?:it|they|the group|the movement)';
const ITS = '(?:its|one of its|two of its|three of its|a|the)';
const MEN = '(?:men|man|fighters?|members?|militants?|soldiers?|bombers?|forces|mujahideen|brigades?|unit)';
const DID =
  'ambushed|bombed|shot|stormed|struck|planted|hit|attacked|killed|targeted|detonated|opened fire|carried out|blown|blew|abducted|seized|set off|fired';

/** Suspicions: somebody believes it, and says so with a hedge. */
const SUSPICIONS: readonly AttributionWording[] = [
  {
    rule: 'group suspected by someone',
    status: 'suspected',
    pattern:
      / (?<verb>suspects?|suspected|suspecting) (?:that )?(?:the )?(?:[a-z-]+ ){0,2}?(?<who>%)(?= (?:[.,;]|and|of|in|militants?|fighters?|group|was|were|to|may|might|had|carried))/g,
  },
  {
    rule: 'group perhaps behind it',
    status: 'suspected',
    pattern: new RegExp(
      `${GROUP}${ASIDE} (?:was|were|is|are|may be|might be|could be|may have been|might have been) (?:${PERHAPS} )?(?<verb>behind|responsible|involved)(?= (?:[.,;]|for|in|it|the|this|that|[a-z]+day))`,
      'g',
    ),
  },
  {
    rule: 'group may have done it',
    status: 'suspected',
    pattern: new RegExp(`${GROUP}${ASIDE} (?:may|might|could) have (?:${PERHAPS} )?(?<verb>${DID})`, 'g'),
  },
  {
    rule: 'the kind of attack of a group',
    status: 'suspected',
    pattern:
      / (?<verb>hallmarks?|signature|kind|type|sort|style) of (?:an? )?(?:(?:attacks?|bombings?|operations?) )?(?:that |which )?(?:the )?(?<who>%)/g,
  },
];

const DENIALS: readonly AttributionWording[] = [
  {
    rule: 'group said that it had no part',
    status: 'denied',
    pattern: new RegExp(
      `${GROUP}${ASIDE}(?: (?:has|have|had|also|later)){0,2} (?<verb>said|says|insisted|stated)(?: in a statement| on [a-z]+)?(?: that)? ${THEY} (?:had no |has no |have no |had nothing |has nothing |have nothing |was not |were not |is not |are not |had not |did not |played no |took no )`,
      'g',
    ),
  },
];

const CLAIMS: readonly AttributionWording[] = [
  {
    rule: 'group said that its men did it',
    status: 'claimed',
    pattern: new RegExp(
      `${GROUP}${ASIDE}(?: (?:has|have|had|also)){0,2} (?<verb>said|says|announced|stated|boasted)(?: (?:in|on|via|through) (?:(?![.;:])[^ ]+ ?){1,4}?)?(?: that)? ${ITS} (?:[a-z]+ )?${MEN} (?:had |have )?(?:${DID})`,
      'g',
    ),
  },
];

const DEEDS: readonly AttributionWording[] = [
  {
    rule: 'suspects were of the group',
    status: 'attributed',
    pattern:
      / (?:suspects?|attackers?|bombers?|gunm[ae]n|assailants?|men|those (?:held|arrested|detained)) (?<verb>belonged|belong) to (?:the )?(?:[a-z-]+ ){0,2}(?<who>%)/g,
  },
];

/** Suspicions, denials, claims and memberships, beside the commoner wordings of who did it. */
export const attributionWordings: readonly AttributionWording[] = [...SUSPICIONS, ...DENIALS, ...CLAIMS, ...DEEDS];
