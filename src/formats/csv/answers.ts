import { itemAt } from "#kit/itemAt.ts";
import { starsIn } from "./numbers.ts";

/** Answers in words and signs, each with the share of the scale that it stands for. */
const ANSWERS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:(?:very|extremely|strongly|completely|totally|highly) (?:bad|poor|negative|dissatisfied|unsatisfied|unhappy|difficult|hard|disagree|unlikely)|not at all (?:satisfied|happy|likely|easy|good)|terrible|awful|horrible|worst|hate|(?:sehr|äußerst|völlig) (?:schlecht|unzufrieden|unwahrscheinlich|schwierig)|(?:stimme|trifft) (?:gar |überhaupt )?nicht zu|très (?:mauvais|insatisfait|insatisfaite)|muy (?:malo|mala|insatisfecho|insatisfecha)|😡|😫|😠|🤬|😭|--|:-?\(\()$/iu,
    0,
  ],
  [
    /^(?:(?:(?:somewhat|rather|slightly|fairly|moderately|mostly|quite) )?(?:bad|poor|negative|dissatisfied|unsatisfied|unhappy|difficult|hard|disagree|unlikely)|not (?:very |so )?(?:satisfied|happy|likely|easy|good)|detractor|negativ|négatif|negativ[oa]|(?:eher )?(?:schlecht|unzufrieden|unwahrscheinlich|schwierig)|(?:stimme|trifft) eher nicht zu|mauvais|insatisfait|insatisfaite|malo|mala|insatisfecho|insatisfecha|🙁|😢|😤|😣|😖|😒|☹️?|😞|😟|😕|👎|:-?\()$/iu,
    0.25,
  ],
  [
    /^(?:ok|okay|neutral|so-?so|average|fair|mixed|gemischt|mitigé|passive|medium|undecided|neither.*|neutral.*|weder.*|mittel|teils.*|moyen|neutre|regular|😐|😶|:-?\|)$/iu,
    0.5,
  ],
  [
    /^(?:(?:(?:somewhat|rather|slightly|fairly|moderately|mostly|quite) )?(?:good|positive|satisfied|happy|easy|agree|likely)|positiv|positif|positiv[oa]|(?:eher )?(?:gut|zufrieden|wahrscheinlich|einfach)|(?:stimme|trifft)(?: eher)? zu|bon|bien|satisfait|satisfaite|bueno|buena|satisfecho|satisfecha|🙂|😃|☺️?|😌|😊|😀|👍|:-?\))$/iu,
    0.75,
  ],
  [
    /^(?:(?:very|extremely|strongly|completely|totally|highly) (?:good|positive|satisfied|happy|easy|agree|likely)|excellent|great|perfect|amazing|outstanding|best|love|promoter|(?:sehr|äußerst|völlig) (?:gut|zufrieden|wahrscheinlich|einfach)|(?:stimme|trifft) (?:voll|völlig)(?: und ganz)? zu|très (?:bon|bien|satisfait|satisfaite)|muy (?:bueno|buena|satisfecho|satisfecha)|😍|🥰|🥳|🤩|😄|😁|❤️?|\+\+|:-?(?:D|\)\)))$/iu,
    1,
  ],
];

/** The share of a scale, from its worst end, that an answer stands for; null when it is not known. */
export function shareOfAnswer(cell: string): number | null {
  const said = cell.trim().replaceAll(/\s+/g, " ");
  const stars = starsIn(said);
  if (stars !== null) return (stars - 1) / 4;
  // "😀 Positive": the word says it, the sign adorns it.
  const words = said.replaceAll(ADORNING, "");
  const answer = words === "" ? said : words;
  return ANSWERS.find(([pattern]) => pattern.test(answer))?.[1] ?? null;
}

/** Pictures before and behind an answer in words. */
const ADORNING =
  /^(?:\p{Extended_Pictographic}\ufe0f?\s*)+(?=\p{L})|(?<=\p{L})(?:\s*\p{Extended_Pictographic}\ufe0f?)+$/gu;

/** The steps of a scale that goes from none to much of one thing, each with its share. */
const LADDER: readonly (readonly [RegExp, number])[] = [
  [/^not at all (\S+)$/i, 0],
  [/^(?:not (?:so|very|that|particularly)|slightly|a little) (\S+)$/i, 0.25],
  [/^(?:somewhat|moderately|fairly|quite) (\S+)$/i, 0.5],
  [/^very (\S+)$/i, 0.75],
  [/^(?:extremely|completely|totally) (\S+)$/i, 1],
];

/**
 * Do the answers of a column climb from "not at all easy" by "very easy" to
 * "extremely easy", with nothing on the other side? There "somewhat easy" is
 * the middle, where it is elsewhere on the good side.
 */
export function isLadder(cells: readonly string[]): boolean {
  const steps = cells.flatMap((cell) => stepIn(cell) ?? []);
  const areSteps = steps.length === cells.filter((cell) => shareOfAnswer(cell) !== null).length;
  const areOfOne = new Set(steps.map(({ of }) => of.toLowerCase())).size === 1;
  const has = (share: number): boolean => steps.some((step) => step.share === share);
  const isWhole = has(1) && has(0.75) && (has(0) || has(0.25));
  return isWhole && areSteps && areOfOne && shareOfAnswer(`very ${itemAt(steps, 0).of}`) === 1;
}

/** The share of such a scale that an answer stands for; null when it is none of its steps. */
export function shareOnLadder(cell: string): number | null {
  return stepIn(cell)?.share ?? null;
}

function stepIn(cell: string): { readonly share: number; readonly of: string } | null {
  const said = cell.trim().replaceAll(/\s+/g, " ");
  for (const [pattern, share] of LADDER) {
    const of = pattern.exec(said)?.[1];
    if (of !== undefined) return { share, of };
  }
  return null;
}
