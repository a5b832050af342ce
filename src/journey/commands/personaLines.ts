import { asId, type PersonaId } from "#journey/ids.ts";
import { personaScope } from "#journey/scope.ts";
import { type Context, create, done, notDone, type Outcome } from "./context.ts";
import { personaAt } from "./personas.ts";
import { clearLine, entriesOf, keepChange, type LineNow, pinLine, takeChange } from "./profile.ts";

/** What is decided of a line of a persona's sheet beside its words. */
export type LineDecision = "pin" | "clear" | "take" | "keep";

const DECISIONS = { pin: pinLine, clear: clearLine, take: takeChange, keep: keepChange } as const;

/**
 * Keeps a line of a group's persona as it is, gives it back to the data, or says
 * which of both counts where they differ. `made`: the entry's id where it is new.
 */
export function decidePersonaLine(
  context: Context,
  scope: string,
  line: Omit<LineNow, "scope">,
  decision: LineDecision,
): Outcome {
  const known = personaAt(context.workspace, scope)?.id;
  const id = known ?? asId<PersonaId>(context.mint("persona"));
  const outcome = DECISIONS[decision](context, { ...line, scope: personaScope(id) });
  if (!outcome.ok || known !== undefined) return outcome;
  const persona = create("ws", "persona", { id, scope, name: "" });
  return done(outcome.value.name, [persona, ...outcome.value.writes], outcome.value.made);
}

/**
 * Begins the persona of another group with the face, name, story and edited
 * lines of this one. Its quotes are not taken along: they are the words of the
 * other group's people. `made`: the new persona's id.
 */
export function duplicatePersona(context: Context, from: string, to: string): Outcome {
  const { workspace } = context;
  const original = personaAt(workspace, from);
  if (original === undefined) {
    return notDone(
      "not-found",
      "Nothing was decided about that persona; there is nothing to copy.",
    );
  }
  if (personaAt(workspace, to) !== undefined) {
    return notDone("not-allowed", "That group has a persona of its own.");
  }
  const id = asId<PersonaId>(context.mint("persona"));
  const copy = create("ws", "persona", {
    ...original,
    id,
    scope: to,
    pinnedQuotes: [],
    quoteWords: [],
  });
  const lines = entriesOf(workspace, personaScope(original.id)).map((entry) =>
    create("ws", "profileEntry", {
      ...entry,
      id: context.mint("entry"),
      scope: personaScope(id),
    }),
  );
  return done("Duplicate persona", [copy, ...lines], [id]);
}
