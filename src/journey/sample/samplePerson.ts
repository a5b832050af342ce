import type { AttributeValue } from "#journey/participant.ts";
import type { Consent } from "#journey/story.ts";

/** The people of the sample, by the names that its stories call them. */
export type PersonKey =
  | "maureen"
  | "dev"
  | "catrin"
  | "tomasz"
  | "oluchi"
  | "graham"
  | "priya"
  | "jamie"
  | "birgit"
  | "nuria"
  | "alasdair"
  | "shabnam"
  | "colin"
  | "ruth"
  | "leon"
  | "josephine"
  | "kieran";

/** A person of the sample: invented, as is everything they say. */
export interface SamplePerson {
  readonly key: PersonKey;
  readonly name: string;
  /** The days of the interviews: soon after ordering, and some weeks after the delivery. */
  readonly interviews: readonly [first: string, second?: string];
  readonly consent: Consent;
  /** What is known, by the slug of the attribute; what is missing is unknown on purpose. */
  readonly is: Readonly<Record<string, AttributeValue>>;
}
