/** What a thing can be in an incident; `people` are those hit who are described and not named. */
export const PARTS = ['perpetrator', 'organisation', 'target', 'victim', 'weapon', 'people'] as const;
export type Part = (typeof PARTS)[number];

/** The kinds of incident that the model was taught, by their codes in the codebook. */
export const KINDS = ['armed_attack', 'bombing', 'kidnapping', 'arson', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** How an organisation stands to what it is named for. */
export const STANDINGS = ['attributed', 'claimed', 'suspected'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What became of a person. */
export const OUTCOMES = ['killed', 'wounded', 'unhurt', 'released'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is asked of a mention, in this order; all but the parts are meaningful only where it has a part. */
export const MENTION_QUESTIONS = [...PARTS, ...KINDS, ...OUTCOMES] as const;
export const FIRST_KIND = PARTS.length;
export const FIRST_OUTCOME = FIRST_KIND + KINDS.length;

/** Groups of features of a mention, in the order in which they are added: what it says itself, and what is said around it. */
export const GROUPS = ['words', 'neighbours', 'grammar', 'patterns', 'sentence', 'scene'] as const;

/** What is asked of a sentence: whether it names anything that has a part in an incident, in which part, of which kind. */
export const SENTENCE_QUESTIONS = ['any', ...PARTS, ...KINDS] as const;

/** What is asked of a report: any incident, each kind, more than one incident, two of a kind, each part. */
export const REPORT_QUESTIONS = ['any', ...KINDS, 'several', 'two attacks', 'two bombings', ...PARTS] as const;
export const SEVERAL = 1 + KINDS.length;
/** The question whether a report tells of two incidents of a kind, where it is asked. */
export const TWO_OF: Readonly<Partial<Record<Kind, number>>> = { armed_attack: SEVERAL + 1, bombing: SEVERAL + 2 };
