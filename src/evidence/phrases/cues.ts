import type { ParticipantId, StoryId } from "#journey/ids.ts";
import type { StoryFact } from "#evidence/facts.ts";
import { byWords } from "#evidence/loudest.ts";
import { wordCount } from "#evidence/similarity.ts";
import { sentencesOf } from "./sentences.ts";
import type { Span } from "./spans.ts";

/** What a sentence may say about the person who told it. */
export type CueKind = "goal" | "value" | "habit";

/** A sentence that sounds like a goal, a value or a habit: a proposal, until a person accepts it. */
export interface CueCandidate {
  readonly kind: CueKind;
  readonly storyId: StoryId;
  readonly participantId: ParticipantId | null;
  /** The sentence in the story. */
  readonly sentence: Span;
  /** The words by which it was found. */
  readonly cue: Span;
}

/** Sentences outside this say too little, or too much for a line of a profile. */
const MIN_WORDS = 4;
const MAX_WORDS = 40;

const ENDS = "(?![\\p{L}\\p{M}])";
const BEGINS = "(?<![\\p{L}\\p{M}])";

/** Before a cue whose sentence must speak of the teller: a train that is late every day is nobody's habit. */
const OWN = "(?<=(?<![\\p{L}\\p{M}])(?:i|we|my|our)(?![\\p{L}\\p{M}]).{0,80})";

/** Before a wish that is not one: "they said I need to wait", "had nobody asked if I wanted one". */
const NOT_SAID = "(?<!(?<![\\p{L}\\p{M}])(?:if|when|whether|that|said|told|told me|told us) )";

/** Behind a wish that is only a way to say something: "I want to mention that". */
const NOT_TO_SAY =
  "(?! (?:to )?(?:say|mention|warn|express|inform|thank|add|point out|make it clear)(?!\\p{L}))";

/** The cues by kind: English, German, Spanish, French, Portuguese. */
const CUES: Readonly<Record<CueKind, RegExp>> = {
  goal: cue(
    `${NOT_SAID}(?:i|we)(?:['’]d| would| was| were| am|['’]m| are|['’]re)?(?: really| just| only| always)? (?:want(?:ed|ing)?|need|like to|hop(?:e|ed|ing)|plan(?:ned|ning)?|aim(?:ed|ing)?)${NOT_TO_SAY} ?(?:to|for)?`,
    "so that (?:i|we)",
    "(?:my|our) (?:goal|aim|plan|hope)",
    "(?:ich|wir) (?:will|wollte|wollten|wollen|möchte|möchten|brauche|brauchen|hoffe|hoffen|plane)",
    "damit (?:ich|wir)",
    "(?:mein|unser) ziel",
    "(?:quiero|queremos|quería|necesito|necesitamos|espero)",
    "para que (?:yo|nosotros)",
    "(?:je veux|je voulais|je voudrais|j['’]ai besoin|j['’]espère|nous voulons)",
    "(?:quero|queremos|queria|preciso|espero)",
  ),
  value: cue(
    "important (?:to|for) (?:me|us)",
    "(?:matters?|means? a lot)(?: most| a lot)? to (?:me|us)",
    "(?:i|we)(?: really| always)? (?:value|care about|appreciate(?! that)|insist on|believe in)",
    "(?:i|we) (?:can['’]t|cannot) stand",
    "what counts for (?:me|us)",
    "(?:ist|war|sind) (?:mir|uns)(?: sehr| besonders| am)? wichtig",
    "wichtig (?:für mich|für uns|ist mir|ist uns|ist für mich)",
    "(?:ich|wir) (?:lege|legen|schätze|schätzen)",
    "(?:es |muy )?importante para (?:mí|nosotros)",
    "(?:important|essentiel) pour (?:moi|nous)",
    "(?:muito )?importante para (?:mim|nós)",
  ),
  habit: cue(
    own(
      "(?:every|each) (?:single )?(?:day|week|month|year|morning|evening|night|weekend|monday|friday|saturday|sunday)",
    ),
    own("(?:once|twice|three times) (?:a|per) (?:day|week|month|year)"),
    "(?:i|we) (?:usually|normally|always|often|regularly|mostly|tend to)",
    own("(?:daily|weekly|monthly)"),
    "jede[nrs]? (?:tag|woche|monat|morgen|abend|jahr|wochenende|mal)",
    "(?:ein|zwei|drei)mal (?:am|im|pro|in der) (?:tag|woche|monat|jahr)",
    "(?:ich|wir) (?:\\p{L}+ )?(?:immer|meistens|normalerweise|regelmäßig|oft)",
    "(?:täglich|wöchentlich|monatlich)",
    "(?:todos los días|cada (?:día|semana|mes)|normalmente|siempre)",
    "(?:tous les jours|chaque (?:jour|semaine|mois)|d['’]habitude)",
    "(?:todos os dias|todas as semanas|cada (?:dia|semana|mês)|costumo)",
  ),
};

const KINDS: readonly CueKind[] = ["goal", "value", "habit"];

/**
 * Sentences in which people name what they want, what matters to them, or what
 * they do again and again (evidence.md, section 4), by cue words. A sentence
 * may be proposed as several kinds. Sorted by when and how they were told, then by place.
 */
export function cueCandidates(stories: readonly StoryFact[]): readonly CueCandidate[] {
  return stories
    .toSorted(byWords)
    .flatMap((story) =>
      sentencesOf(story.text).flatMap((sentence) => candidatesIn(story, sentence)),
    );
}

function candidatesIn(story: StoryFact, sentence: Span): readonly CueCandidate[] {
  const text = story.text.slice(sentence.from, sentence.to);
  return KINDS.flatMap((kind) => {
    const found = CUES[kind].exec(text);
    if (found === null || !readsWell(text)) return [];
    const from = sentence.from + found.index;
    const cueSpan = { from, to: from + found[0].trimEnd().length };
    const { id: storyId, participantId } = story;
    return [{ kind, storyId, participantId, sentence, cue: cueSpan }];
  });
}

function readsWell(text: string): boolean {
  const words = wordCount(text);
  return words >= MIN_WORDS && words <= MAX_WORDS;
}

/** A pattern that counts where its sentence speaks of the teller; looked behind only where it stands. */
function own(pattern: string): string {
  return `(?=${pattern})${OWN}${pattern}`;
}

function cue(...patterns: readonly string[]): RegExp {
  return new RegExp(`${BEGINS}(?:${patterns.join("|")})${ENDS}`, "iu");
}
