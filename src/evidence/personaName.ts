import { standardAttributeId } from "#journey/standardAttributes.ts";
import { hash32 } from "#kit/hash.ts";
import { folded, labelsOf } from "./attributeValue.ts";
import type { PersonFact } from "./facts.ts";
import type { PersonaField } from "./persona.ts";

/**
 * Made-up names of many places; a persona never gets the name of a participant.
 * Each is given to people of any sex: the sheet says "Male" or "Female" beside
 * it, and that may change with the next interview while the name stays.
 */
const NAMES = (
  "Akira Alex Ariel Avery Blair Bo Casey Charlie Chi Dana Devon Drew Eden Ellis Emery Finley Frankie " +
  "Gabi Glenn Harper Hayden Hikaru Imani Indigo Jamie Jude Jules Kai Kim Kiran Lee Lou Makoto Mika " +
  "Morgan Nicky Noor Ollie Ori Parker Pat Quinn Riley Robin Rowan Sam Sasha Sol Tal Taylor Toni Umut " +
  "Val Vanja Wren Xin Yuki Ziggy"
).split(" ");

const STARTS = "bdfgjklmnprstvz";
const VOWELS = "aeiou";

/** What may stand before a name: what people do. A seat or a diploma makes no name. */
const JOB_TITLE = standardAttributeId("job-title");
const JOB_TITLE_NAMES = new Set(["job title", "job", "occupation", "profession", "role"]);

/** A name stays one that a person could say: two words of work at the most, and short ones. */
const MAX_EPITHET = 16;
const MAX_EPITHET_WORDS = 2;

/**
 * A made-up name for the persona of a group, always the same for the same
 * medoid, also when a file is imported again: a plain first name that nobody in the group has. Only where at least
 * half of the group do the work that the medoid does, and a word or two say it,
 * does that stand before it, with the same first letter where there is a name
 * for it ("Nurse Nadia").
 */
export function suggestName(
  people: readonly Pick<PersonFact, "name">[],
  medoid: Pick<PersonFact, "id" | "name">,
  fields: readonly PersonaField[],
): string {
  const epithet = epithetOf(fields);
  const first = firstName(people, medoid, epithet?.charAt(0) ?? "");
  return epithet === null ? first : `${epithet} ${first}`;
}

function firstName(
  people: readonly Pick<PersonFact, "name">[],
  { id, name: own }: Pick<PersonFact, "id" | "name">,
  letter: string,
): string {
  const taken = partsOf(people);
  const free = NAMES.filter((name) => !taken.has(folded(name)));
  const alliterating = free.filter((name) => folded(name).charAt(0) === folded(letter));
  const names = alliterating.length > 0 ? alliterating : free;
  const hash = hash32(own === "" ? id : own);
  return names[hash % names.length] ?? inventedName(hash, taken);
}

const parts = new WeakMap<object, ReadonlySet<string>>();

/** All parts of the names of all these people, in lower case; gathered once for the same people. */
export function nameParts(
  records: ReadonlyMap<string, Pick<PersonFact, "name">>,
): ReadonlySet<string> {
  const known = parts.get(records) ?? partsOf(records.values());
  parts.set(records, known);
  return known;
}

function partsOf(people: Iterable<Pick<PersonFact, "name">>): ReadonlySet<string> {
  return new Set([...people].flatMap(({ name }) => folded(name).split(/[^\p{L}\p{N}]+/u)));
}

/** A name of four letters and more that nobody has, for groups that have all the others. @param taken names in lower case */
export function inventedName(hash: number, taken: ReadonlySet<string>): string {
  let seed = hash;
  let name = "";
  do {
    name += STARTS.charAt(seed % STARTS.length) + VOWELS.charAt((seed >>> 4) % VOWELS.length);
    seed = hash32(name, seed);
  } while (name.length < 4 || taken.has(name));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The work that stands before a name, where most of the group do it; null where it says nothing. */
export function epithetOf(fields: readonly PersonaField[]): string | null {
  const job = fields.find(
    ({ attributeId, name }) => attributeId === JOB_TITLE || JOB_TITLE_NAMES.has(folded(name)),
  );
  if (job === undefined || job.statement.rule !== "top-shares") return null;
  if (typeof job.value !== "string" || (job.typical ?? 0) * 2 < job.known) return null;
  const [label = ""] = labelsOf(job.value, "category");
  const isShort = label.length <= MAX_EPITHET && label.split(" ").length <= MAX_EPITHET_WORDS;
  if (!isShort || !/^\p{L}[\p{L} -]*$/u.test(label)) return null;
  return label.charAt(0).toLocaleUpperCase("en") + label.slice(1);
}
