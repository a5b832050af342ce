import { asId, type AttributeId, type PersonaId, type StoryId } from "#journey/ids.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { isPortrait, MAX_PORTRAIT, type Persona } from "#journey/persona.ts";
import { personaScope } from "#journey/scope.ts";
import type { Workspace } from "#journey/workspace.ts";
import { type LineNow, writeLine } from "./profile.ts";
import { type Context, create, done, notDone, type Outcome, remove, set } from "./context.ts";

type Fields = Partial<
  Pick<
    Persona,
    "name" | "portrait" | "portraitSeed" | "story" | "pinnedQuotes" | "quoteWords" | "hiddenFields"
  >
>;

/** What was decided about the persona of a group; of two made at once the one whose id comes first. */
export function personaAt(
  { persona }: Pick<Workspace, "persona">,
  scope: string,
): Persona | undefined {
  return [...persona]
    .filter((one) => one.scope === scope)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** Makes the persona of a group a thing of its own, before anything of it is decided. `made`: its id. */
export function addPersona(context: Context, scope: string): Outcome {
  return decidePersona(context, scope, "Add persona", {});
}

/** Names the persona of a group. `made`: the persona's id. */
export function namePersona(context: Context, scope: string, name: string): Outcome {
  return decidePersona(context, scope, "Name persona", { name });
}

/** Tells the persona's story in a person's words. `made`: the persona's id. */
export function tellPersona(context: Context, scope: string, story: string): Outcome {
  return decidePersona(context, scope, "Write persona's story", { story });
}

/** Gives the persona a picture, as a data URL; null: it is drawn again. `made`: the persona's id. */
export function setPortrait(context: Context, scope: string, portrait: string | null): Outcome {
  if (portrait !== null && !isPortrait(portrait)) {
    const most = Math.round((MAX_PORTRAIT * 3) / 4 / 1000);
    return notDone("not-valid", `A portrait is a PNG, JPEG or WebP picture of at most ${most} kB.`);
  }
  return decidePersona(context, scope, "Set portrait", { portrait });
}

/** Has the portrait drawn from another seed. `made`: the persona's id. */
export function redrawPortrait(context: Context, scope: string): Outcome {
  const portraitSeed = context.mint("seed");
  return decidePersona(context, scope, "Draw another portrait", { portrait: null, portraitSeed });
}

/** Leaves fields off the sheet, and shows all others. `made`: the persona's id. */
export function hideFields(
  context: Context,
  scope: string,
  hiddenFields: readonly AttributeId[],
): Outcome {
  return decidePersona(context, scope, "Choose fields", { hiddenFields });
}

/** Pins a quote, so that it stands first, or lets it and its chosen words go again. `made`: the persona's id. */
export function pinQuote(
  context: Context,
  scope: string,
  storyId: StoryId,
  pinned: boolean,
): Outcome {
  const story = context.workspace.story.get(storyId);
  if (story === undefined) return notDone("not-found", "That story is no longer here.");
  if (pinned && story.consent === "refused") {
    return notDone("not-allowed", "The participant refused to be quoted.");
  }
  const persona = personaAt(context.workspace, scope);
  const others = (persona?.pinnedQuotes ?? []).filter((id) => id !== storyId);
  if (pinned)
    return decidePersona(context, scope, "Pin quote", { pinnedQuotes: [...others, storyId] });
  const words = persona?.quoteWords ?? [];
  const left = words.filter((one) => one.storyId !== storyId);
  const fields = left.length === words.length ? {} : { quoteWords: left };
  return decidePersona(context, scope, "Unpin quote", { pinnedQuotes: others, ...fields });
}

/**
 * Says in a person's own words what the persona of a group is on one line; empty
 * words give the line back. `made`: the entry's id.
 *
 * @param line what is derived on it at this moment
 * @param value the same as data, so that it can be counted who is like it
 */
export function editPersonaLine(
  context: Context,
  scope: string,
  line: Omit<LineNow, "scope">,
  text: string,
  value: AttributeValue | null = null,
): Outcome {
  const known = personaAt(context.workspace, scope)?.id;
  const id = known ?? asId<PersonaId>(context.mint("persona"));
  const outcome = writeLine(context, { ...line, scope: personaScope(id) }, text, value);
  if (!outcome.ok || known !== undefined) return outcome;
  const persona = create("ws", "persona", { id, scope, name: "" });
  return done("Edit persona", [persona, ...outcome.value.writes], outcome.value.made);
}

/** Forgets what was decided about a persona, its edited lines and its versions; the derived one stays. */
export function removePersona(context: Context, scope: string): Outcome {
  const { workspace } = context;
  const personas = [...workspace.persona].filter((one) => one.scope === scope);
  if (personas.length === 0) return notDone("not-found", "Nothing was decided about that persona.");
  const scopes = new Set<string>(personas.map(({ id }) => personaScope(id)));
  const own = (["profileEntry", "profileVersion"] as const).flatMap((kind) =>
    [...workspace[kind]]
      .filter((row) => scopes.has(row.scope))
      .map((row) => remove("ws", kind, row.id)),
  );
  return done("Delete persona", [...personas.map(({ id }) => remove("ws", "persona", id)), ...own]);
}

/** Writes what is decided of a persona, which becomes a thing of its own where nothing was yet. */
export function decidePersona(
  context: Context,
  scope: string,
  name: string,
  fields: Fields,
): Outcome {
  const known = personaAt(context.workspace, scope);
  if (known !== undefined) {
    const writes = Object.entries(fields).map(([field, value]) =>
      set("ws", "persona", known.id, field, value),
    );
    return done(name, writes, [known.id]);
  }
  const id = context.mint("persona");
  return done(name, [create("ws", "persona", { id, scope, name: "", ...fields })], [id]);
}
