/** Answers in words and signs, each with the share of the scale that it stands for. */
const ANSWERS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:(?:very|extremely|strongly|completely|totally) (?:bad|poor|negative|dissatisfied|unsatisfied|unhappy|difficult|hard|disagree|unlikely)|terrible|awful|horrible|worst|hate|(?:sehr|völlig) (?:schlecht|unzufrieden)|très (?:mauvais|insatisfait|insatisfaite)|muy (?:malo|mala|insatisfecho|insatisfecha)|😡|😠|🤬|😭|--|★☆☆☆☆|⭐)$/iu,
    0,
  ],
  [
    /^(?:(?:somewhat |rather |slightly )?(?:bad|poor|negative|dissatisfied|unsatisfied|unhappy|difficult|hard|disagree|unlikely)|detractor|schlecht|unzufrieden|mauvais|insatisfait|insatisfaite|malo|mala|insatisfecho|insatisfecha|🙁|☹️?|😞|😟|😕|👎|★★☆☆☆|⭐⭐)$/iu,
    0.25,
  ],
  [
    /^(?:ok|okay|neutral|so-?so|average|fair|mixed|passive|medium|undecided|neither.*|mittel|teils.*|moyen|neutre|regular|😐|😶|★★★☆☆|⭐⭐⭐)$/iu,
    0.5,
  ],
  [
    /^(?:(?:somewhat |rather |slightly )?(?:good|positive|satisfied|happy|easy|agree|likely)|gut|zufrieden|bon|bien|satisfait|satisfaite|bueno|buena|satisfecho|satisfecha|🙂|😊|😀|👍|★★★★☆|⭐⭐⭐⭐)$/iu,
    0.75,
  ],
  [
    /^(?:(?:very|extremely|strongly|completely|totally) (?:good|positive|satisfied|happy|easy|agree|likely)|excellent|great|perfect|amazing|outstanding|best|love|promoter|(?:sehr|völlig) (?:gut|zufrieden)|très (?:bon|bien|satisfait|satisfaite)|muy (?:bueno|buena|satisfecho|satisfecha)|😍|🤩|😄|😁|❤️?|\+\+|★★★★★|⭐⭐⭐⭐⭐)$/iu,
    1,
  ],
];

/** The share of a scale, from its worst end, that an answer stands for; null when it is not known. */
export function shareOfAnswer(cell: string): number | null {
  const said = cell.trim().replaceAll(/\s+/g, " ");
  return ANSWERS.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
