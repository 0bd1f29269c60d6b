import type { AttributionStatus } from '../model/account-values.ts';

/** A wording that says of a group whether it did something; group `who` of the pattern finds it, `verb` the word that says so. */
export interface AttributionWording {
  readonly rule: string;
  readonly status: AttributionStatus;
  readonly pattern: RegExp;
}

const GROUP = '(?<who>%)(?: group| organization| organisation| militants?| movement)?';
/** What stands between commas, but for another group's name, which is who is spoken of. */
const ASIDE = '(?: ,(?! (?:the )?%(?! .s ))(?: (?![.;:])[^ ]+){1,22}? ,)?';
const PERHAPS = '(?:probably|likely|most likely|possibly|presumably|apparently|allegedly)';
const THEY = '(?:it|they|the group|the movement)';
const ITS = '(?:its|their|# of (?:its|their)|a|the)';
const MEN = '(?:men|man|fighters?|members?|militants?|soldiers?|bombers?|forces|mujahideen|brigades?|unit)';
const DID =
  'ambushed|bombed|shot|stormed|struck|planted|hit|attacked|killed|targeted|detonated|opened fire|carried out|blown|blew|abducted|seized|set off|fired';

/** Suspicions: somebody believes it, and says so with a hedge. */
const SUSPICIONS: readonly AttributionWording[] = [
  {
    rule: 'group suspected by someone',
    status: 'suspected',
    pattern:
      / (?<verb>suspects?|suspected|suspecting) (?:that )?(?:the )?(?:[a-z-]+ |# ){0,2}?(?<who>%)(?= (?:[.,;]|and|of|in|militants?|fighters?|group|gang|was|were|to|may|might|had|carried))/g,
  },
  {
    rule: 'group perhaps behind it',
    status: 'suspected',
    pattern: new RegExp(
      `${GROUP}${ASIDE} (?:(?:was|were|is|are) ${PERHAPS}|(?:may|might|could) be|(?:may|might|could) have been|(?:is|are|was|were) (?:suspected|believed|thought|said) (?:of being|to be|to have been)) (?<verb>behind|responsible|involved)(?= (?:[.,;]|for|in|it|the|this|that|[a-z]+day))`,
      'g',
    ),
  },
  {
    rule: 'group may have done it',
    status: 'suspected',
    pattern: new RegExp(`${GROUP}${ASIDE} (?:may|might|could) have (?:${PERHAPS} )?(?<verb>${DID})`, 'g'),
  },
  {
    rule: 'suspicion falls on group',
    status: 'suspected',
    pattern:
      / (?<verb>suspicions?|suspect) (?:(?:is|was|were|are|has|have|quickly|immediately|initially|likely|soon|to|will|would|also) ){0,4}(?:fell|fall|falls|fallen|centred|centered|focused|rests?|turned) (?:up)?on (?:the )?(?:[a-z-]+ ){0,2}?(?<who>%)/g,
  },
  {
    rule: 'those held have links to group',
    status: 'suspected',
    pattern:
      / (?:m[ae]n|people|persons?|suspects?|wom[ae]n|students?|brothers) (?:who (?:is|are|was|were) )?(?:[a-z]+ )?(?:linked|tied|connected|(?:with|who had|having) (?:[a-z]+ )?(?:links|ties|connections)) to (?:the )?(?<who>%)(?: (?![.;])[^ ]+){0,5}? (?:was|were|has been|have been) (?<verb>arrested|detained|held|charged)/g,
  },
  {
    rule: 'likely culprit',
    status: 'suspected',
    pattern:
      / (?<who>%)(?: ,(?: (?![.;:])[^ ]+){1,14}? ,)? as (?:the |a )?(?:likely|possible|probable|prime|main|suspected) (?<verb>culprits?|perpetrators?|suspects?|authors?|attackers?) /g,
  },
  {
    rule: 'eyes on group as culprit',
    status: 'suspected',
    pattern:
      / (?<verb>looking|pointing|pointed|points) (?:at|to|towards?) (?:the )?(?:possible involvement of )?(?:the )?(?<who>%)(?= (?:[.,;]|as|for|in|group|militants))/g,
  },
  {
    rule: 'believed to be of group',
    status: 'suspected',
    pattern:
      / (?<verb>believed|thought|suspected|presumed|said) to (?:be|have been|belong)(?: (?:to|from|members|fighters|militants|part|linked|loyal|affiliated|with|of|a|the|#|member)){1,5} (?:the )?(?<who>%)/g,
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
    rule: 'quoted denial of its spokesman',
    status: 'denied',
    pattern:
      / we (?:did not|did n't|had nothing|have nothing|were not|are not|had no|have no)(?: (?![;@#%])[^ ]+){0,9} ["”'’] (?:(?:a|the|its) )?(?:[a-z]+ ){0,2}(?:spokesm[ae]n|spokesperson|spokeswoman|commander|official|leader) (?:for|of) (?:the )?(?<who>%)(?: @)? (?<verb>said|told|added) /g,
  },
  {
    rule: 'spokesman said that group had no part',
    status: 'denied',
    pattern: new RegExp(
      `(?<who>%)(?: 's)? (?:[a-z]+ ){0,2}?(?:spokesm[ae]n|spokesperson|spokeswoman|commander|leader|official)(?: @)?(?: (?:has|have|had|also|later|on [a-z]+)){0,2} (?<verb>said|says|insisted|stated|told)(?: (?![.;])[^ ]+){0,5}? ${THEY} (?:had no |has no |have no |had nothing |has nothing |have nothing |was not |were not |is not |are not |had not |did not |played no |took no )`,
      'g',
    ),
  },
  {
    rule: 'spokesman denied it',
    status: 'denied',
    pattern:
      /(?<who>%)(?: 's)? (?:[a-z]+ ){0,2}?(?:spokesm[ae]n|spokesperson|spokeswoman|officials?|leaders?|commanders?)(?: @| , @ ,)?(?: (?:has|have|had|also|later)){0,2} (?<verb>denied|denies|rejected|dismissed) (?:any |the |that |all |being |having |responsibility|involvement|it|such|accusations|allegations)/g,
  },
  {
    rule: 'group rejected the charge',
    status: 'denied',
    pattern: new RegExp(
      `${GROUP}(?: \\( [%&~] \\))?${ASIDE}(?: (?:has|have|had|also|later|which|who|,)){0,3} (?<verb>rejected|rejects|dismissed|dismisses|refuted) (?:the |any |all |these |those |such |that )?(?:[a-z]+ )?(?:charges?|accusations?|allegations?|claims?|reports?|blame|responsibility)`,
      'g',
    ),
  },
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
    rule: 'group owned up to it',
    status: 'claimed',
    pattern: new RegExp(
      `${GROUP}(?: \\( [%&~] \\))?${ASIDE}(?: (?:has|have|had|also|later)){0,2} (?<verb>acknowledged|admitted|confirmed|confessed|boasted|declared) (?:that )?(?:${THEY} |its (?:[a-z]+ ){0,2})(?:had |have |has |was |were )?(?:${DID}|behind|responsible)`,
      'g',
    ),
  },
  {
    rule: 'group assumed responsibility',
    status: 'claimed',
    pattern: new RegExp(
      `${GROUP}${ASIDE}(?: (?:has|have|had|later|also|formally)){0,2} (?<verb>assumed|assumes|acknowledged|recognised|recognized|avowed) (?:full |its |the )?(?:responsibility|authorship)`,
      'g',
    ),
  },
  {
    rule: 'claim by group',
    status: 'claimed',
    pattern:
      / (?:in|with|by) (?:a |its |their )?(?:[a-z]+ ){0,2}?(?<verb>claim|statement|video|message|post|communique|communiqué) (?:[a-z]+ ){0,4}?(?:by|from|of) (?:the )?(?<who>%)(?: (?![.;])[^ ]+){0,6} (?:claimed|claiming|took|taking) (?:responsibility|credit)/g,
  },
  {
    rule: 'a claim by group',
    status: 'claimed',
    pattern:
      / (?:a|the|its|this) (?:[a-z]+ )?(?<verb>claim)(?: of responsibility)? (?:by|from|of|made by) (?:the )?(?<who>%)/g,
  },
  {
    rule: 'group called it its work',
    status: 'claimed',
    pattern: new RegExp(
      `${GROUP}${ASIDE}(?: (?:has|have|had|also|later))* (?<verb>said|says|stated|announced)(?: (?![.;:])[^ ]+){1,14}? (?:was|were) (?:its|their) (?:own )?(?:work|doing|handiwork|operation)`,
      'g',
    ),
  },
  {
    rule: 'claimed for group',
    status: 'claimed',
    pattern:
      / (?<verb>claimed|claiming|claims) (?:responsibility |credit )?(?:for )?(?:(?:the|both|all|this|that) (?:[a-z]+ ){0,3})?(?:for|on behalf of|in the name of) (?:the )?(?<who>%)/g,
  },
  {
    rule: 'group wanted to punish',
    status: 'claimed',
    pattern: new RegExp(
      `${GROUP}${ASIDE}(?: (?:has|have|had|also|later|then))* (?<verb>said|says|stated|declared|announced)(?: that)? ${THEY} (?:had )?(?:wanted|was meant|were meant|meant|sought|acted|struck) to (?:punish|avenge|retaliate|take revenge|strike|teach)`,
      'g',
    ),
  },
  {
    rule: 'group said that it was in revenge',
    status: 'claimed',
    pattern: new RegExp(
      `${GROUP}${ASIDE}(?: (?:has|have|had|also))* (?<verb>said|says|stated|called)(?: that)? (?:the |this |that )?(?:attack|bombing|operation|killing|raid|assault|shooting|blast|deed) (?:was |is |came |as )?(?:in |an act of |a )?(?:revenge|retaliation|response|reprisal|retribution)`,
      'g',
    ),
  },
  {
    rule: 'group said that it sent them',
    status: 'claimed',
    pattern: new RegExp(
      `${GROUP}(?: \\( [%&~] \\))?${ASIDE}(?: (?:has|have|had|also|later))* (?<verb>said|says|stated|announced|boasted|declared|claimed)(?: (?:in|on|via|through) (?:(?![.;:])[^ ]+ ?){1,4}?)?(?: that)? ${THEY} (?:had |has |have |was |were )?(?:sent|dispatched|planted|set (?:it |them )?off|struck|bombed|ambushed|shot|hit|behind|responsible|killed|attacked|carried|fired|launched|blown|blew|placed|detonated|executed|kidnapped|abducted|holding|held)`,
      'g',
    ),
  },
  {
    rule: 'group said that its men did it',
    status: 'claimed',
    pattern: new RegExp(
      `${GROUP}${ASIDE}(?: (?:has|have|had|also)){0,2} (?<verb>said|says|announced|stated|boasted|claimed)(?: (?:in|on|via|through) (?:(?![.;:])[^ ]+ ?){1,4}?)?(?: that)? ${ITS} (?:[a-z]+ )?${MEN} (?:had |have )?(?:${DID})`,
      'g',
    ),
  },
];

const DEEDS: readonly AttributionWording[] = [
  {
    rule: 'group is accused',
    status: 'attributed',
    pattern: new RegExp(
      `${GROUP}(?: \\( [%&~] \\))?${ASIDE}(?: (?:was|were|is|are|has been|have been|had been|also|widely|publicly|quickly|immediately)){1,3} (?<verb>accused|blamed)(?: by (?![.,;])[^ ]+(?: (?![.,;])[^ ]+){0,5}?)? (?=(?:of|for|[.,;]) )`,
      'g',
    ),
  },
  {
    rule: 'group is held responsible',
    status: 'attributed',
    pattern: new RegExp(
      `${GROUP}(?: , (?:who|which)(?: (?![.;%])[^ ]+){0,6}? ,)? (?:was|were|is|are) (?<verb>held) responsible`,
      'g',
    ),
  },
  {
    rule: 'its men did it',
    status: 'attributed',
    pattern: new RegExp(
      ` (?:members|fighters|militants|gunmen|men|soldiers|rebels|elements) (?:of|from|belonging to|loyal to) (?:the )?(?<who>%)(?: ["”'’])?(?: (?:had|have|later|also|then)){0,2} (?<verb>${DID}|took|seized|raided|shelled|murdered|kidnapped|beheaded|executed|massacred)(?! (?:part|in|place|power|control|over) )`,
      'g',
    ),
  },
  {
    rule: 'men of the group did it',
    status: 'attributed',
    pattern:
      / (?:members|fighters|militants|gunmen|guerrillas|rebels|soldiers|bombers|supporters|followers|commandos) (?:of|from|belonging to) (?:the )?(?<who>%)(?: ["”'’])?(?: (?:had|have|later|also|then)){0,2} (?<verb>punctured|planted|poured|threw|hurled|burst|herded|surrounded|overran|torched|burned|burnt|hacked|slaughtered|gassed|released|poisoned|lobbed|ambushed|rammed|drove|detonated|marched|dragged|surprised|assaulted)(?! (?:in|by) )/g,
  },
  {
    rule: 'planted by men of the group',
    status: 'attributed',
    pattern:
      / (?<verb>planted|placed|launched|fired|thrown|hurled|lobbed|detonated|driven|set off|laid|left|staged|mounted) by (?:the )?(?:members|fighters|militants|gunmen|guerrillas|rebels|soldiers|supporters|followers) (?:of|from|belonging to) (?:the )?(?<who>%)/g,
  },
  {
    rule: 'bears the hallmarks of group',
    status: 'suspected',
    pattern:
      / (?<verb>bore|bears|bear|bearing|had|has|carried|showed) (?:all )?(?:the |some of the )?(?:hallmarks?|signature|marks?|imprint|fingerprints|stamp) of (?:the )?(?:[a-z-]+ ){0,2}?(?<who>%)/g,
  },
  {
    rule: 'to blame',
    status: 'attributed',
    pattern: new RegExp(`${GROUP} (?:was|were|is|are) to (?<verb>blame) `, 'g'),
  },
  {
    rule: 'laid at the door of group',
    status: 'attributed',
    pattern:
      / (?<verb>blame)(?: (?![.;%])[^ ]+){0,8}? (?:on|with|to|at the door of|at the feet of) (?:the )?(?<who>%)/g,
  },
  {
    rule: 'its members were convicted of it',
    status: 'attributed',
    pattern:
      / (?<verb>sentenced|convicted|jailed|charged|indicted)(?: (?![.;%])[^ ]+){0,4}? (?:members?|fighters?|militants?|operatives?|leaders?|commanders?|men) of (?:the )?(?<who>%)(?: (?![.;])[^ ]+){0,6} (?:for|over|with|of|in) (?:(?![.;])[^ ]+ ){0,6}?(?:attacks?|bombings?|killings?|murders?|massacre|blasts?|shootings?|abductions?|kidnapping|ambush|assault)/g,
  },
  {
    rule: 'named group as the author',
    status: 'attributed',
    pattern:
      / (?<verb>named|identified|cited|singled out) (?:the )?(?<who>%) as (?:the |being )?(?:author|authors|perpetrators?|culprits?|attackers?|responsible|behind|mastermind)/g,
  },
  {
    rule: 'holds group responsible',
    status: 'attributed',
    pattern: / (?<verb>holds?|held|holding) (?:the )?(?<who>%) (?:[a-z]+ )?responsible /g,
  },
  {
    rule: 'work of group',
    status: 'attributed',
    pattern: / (?<verb>work|handiwork|doing|act) of (?:the )?(?:[a-z-]+ ){0,2}?(?<who>%)/g,
  },
  {
    rule: 'attributed to group',
    status: 'attributed',
    pattern:
      / (?<verb>attributed|attributes|attributing|pinned|ascribed)(?: (?![.;%])[^ ]+){0,22}? (?:to|on) (?:the )?(?:[a-z-]+ ){0,2}?(?<who>%)(?= (?:[.,;]|and|group|militants|rebels|fighters|which|but|in|on))/g,
  },
  {
    rule: 'suspects were of the group',
    status: 'attributed',
    pattern:
      / (?:suspects?|attackers?|bombers?|gunm[ae]n|assailants?|men|those (?:held|arrested|detained)) (?<verb>belonged|belong) to (?:the )?(?:[a-z-]+ ){0,2}(?<who>%)/g,
  },
];

/** Suspicions, denials, claims and memberships, beside the commoner wordings of who did it. */
export const attributionWordings: readonly AttributionWording[] = [...SUSPICIONS, ...DENIALS, ...CLAIMS, ...DEEDS];
