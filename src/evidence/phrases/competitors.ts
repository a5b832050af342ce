import { itemAt } from "#kit/itemAt.ts";
const WORD = "\\p{Lu}(?:[\\p{L}\\p{N}&'’-]|\\.(?=\\p{L}))*";

/** A name: one to three words, each with a capital first letter, digits and inner marks allowed. */
const NAME = `(${WORD}(?: ${WORD}){0,2})`;

/** Words behind which people name somebody else whom they use, used or could use. */
const CUES = [
  "switch(?:ed|ing)? (?:over )?to",
  "chang(?:ed|ing) to",
  "mov(?:ed|ing) (?:over )?to",
  "(?:went|go(?:ing)?) (?:back |over )?to",
  "instead of",
  "compared (?:to|with)",
  "(?:better|worse|cheaper|dearer|faster|slower|easier) (?:than|at|with)",
  "unlike",
  "competitors?(?: like| such as)?",
  "rather than",
  "(?:gewechselt|wechsle|wechseln) zu",
  "(?:anstatt|statt|im vergleich zu|besser als|billiger als)",
  "(?:plutôt que|comparé à|mieux que)",
  "(?:en vez de|comparado con|mejor que)",
].join("|");

const NAMED = new RegExp(`(?<![\\p{L}\\p{M}])(?:${lowerOrCapital(CUES)}) (?:the )?${NAME}`, "gu");

/** Words with a capital letter that are nobody's name. */
const NO_NAMES = new Set(
  (
    "i i'm i’m i've i’ve i'd i’d monday tuesday wednesday thursday friday saturday sunday january february march " +
    "april may june july august september october november december english german french spanish uk us usa uae eu the a an my our"
  ).split(" "),
);

/** Where people go and move to that is no company. */
const PLACES = new Set(
  (
    "uk,us,u.s,usa,u.s.a,eu,uae,europe,asia,africa,america,north america,south america,middle east,england,scotland,wales," +
    "ireland,britain,great britain,united kingdom,united states,germany,france,spain,italy,portugal,netherlands,belgium," +
    "switzerland,austria,poland,sweden,norway,denmark,finland,greece,turkey,russia,china,japan,india,australia,canada," +
    "mexico,brazil,argentina,singapore,hong kong,south africa,new zealand,thailand,london,paris,berlin,madrid,rome,new york"
  ).split(","),
);

/** Parts of what is used, not others to use it from: "Zone E", "Terminal 5", "Economy". */
const PARTS =
  /^(?:terminal|gate|zone|lounge|economy|business|first|premium|reception|support|customer|check|mail|email|wc|chat|level|step|page|part|plan [a-z])\b/i;

/**
 * Others whom a story names as somebody to go to: "switched to Meridian". By cue
 * words, so it proposes and never decides. Each name once, in its order.
 */
export function competitorsNamed(text: string): readonly string[] {
  const names = [...text.matchAll(NAMED)].map((found) =>
    itemAt(found, 1).replace(/(?:[.’'-]+|[’']s)$/u, ""),
  );
  return [...new Set(names)].filter((name) => name.length > 1 && isOfSomebody(name));
}

function isOfSomebody(name: string): boolean {
  const folded = name.toLocaleLowerCase("en");
  return !NO_NAMES.has(folded) && !PLACES.has(folded) && !isPart(folded, name);
}

/** "First Direct" is a name; "First", "Business Class" and "Gate B" are parts. */
function isPart(folded: string, name: string): boolean {
  const [, second = ""] = folded.split(" ");
  const isMore = second.length > 1 && !/^(?:class|desk|service|care|line|team|in)$/.test(second);
  return !isMore && PARTS.test(name);
}

/** Cue words may begin a sentence; names must keep their capital, so the whole is not case-insensitive. */
function lowerOrCapital(cues: string): string {
  return cues
    .split("|")
    .map((cue) =>
      cue.replace(/(?<=^(?:\(\?:)?)[a-z]/u, (letter) => `[${letter}${letter.toUpperCase()}]`),
    )
    .join("|");
}
