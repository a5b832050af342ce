import { duplicatePersona } from "#journey/commands/personaLines.ts";
import { addPersona, removePersona } from "#journey/commands/personas.ts";
import { words } from "#journey/words/words.ts";
import type { PersonaGroup } from "#session/personaGroups.ts";
import type { Session } from "#session/session.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { saveSheet, type SheetKind } from "./saveSheet.ts";
import type { PersonaDialog } from "./PersonaBar.tsx";

interface Bar {
  readonly session: Session;
  readonly group: PersonaGroup;
  readonly groups: readonly PersonaGroup[];
  readonly canExport: boolean;
  readonly onOpen: (dialog: PersonaDialog) => void;
}

/** What can be done with the persona in view, and with those of the other groups. */
export function barEntries(bar: Bar): readonly MenuEntry[] {
  const { group, canExport, onOpen } = bar;
  return [
    action("build", words.personas.build, () => onOpen("build")),
    action("compare", words.personas.compare, () => onOpen("compare")),
    { kind: "separator", id: "others" },
    forOthers("add", words.personas.add, bar, (to) => add(bar, to)),
    {
      ...forOthers("duplicate", words.personas.duplicate, bar, (to) => duplicate(bar, to)),
      ...(group.isDecided ? {} : { disabled: true }),
    },
    {
      ...action("remove", words.personas.remove, () => remove(bar)),
      disabled: !group.isDecided,
    },
    { kind: "separator", id: "export" },
    { ...action("png", words.personas.exportPng, () => save(bar, "png")), disabled: !canExport },
    { ...action("svg", words.personas.exportSvg, () => save(bar, "svg")), disabled: !canExport },
  ];
}

type Submenu = Extract<MenuEntry, { readonly kind: "submenu" }>;
type Action = Extract<MenuEntry, { readonly kind: "action" }>;

/** A submenu of the groups whose persona nobody has touched yet. */
function forOthers(
  id: string,
  label: string,
  { group, groups }: Bar,
  run: (to: PersonaGroup) => void,
): Submenu {
  const others = groups.filter((one) => !one.isDecided && one.scope !== group.scope);
  const entries = others.map((one) => action(one.scope, one.label, () => run(one)));
  return { kind: "submenu", id, label, entries, disabled: entries.length === 0 };
}

function add({ session }: Bar, to: PersonaGroup): void {
  const outcome = session.run((context) => addPersona(context, to.scope));
  if (!outcome.ok) return;
  session.setView(to.view);
  session.notify(words.personas.addFor(to.name), "plain", true);
}

function duplicate({ session, group }: Bar, to: PersonaGroup): void {
  const outcome = session.run((context) => duplicatePersona(context, group.scope, to.scope));
  if (!outcome.ok) return;
  session.setView(to.view);
  session.notify(words.personas.duplicated(to.name), "plain", true);
}

function remove({ session, group }: Bar): void {
  const outcome = session.run((context) => removePersona(context, group.scope));
  if (outcome.ok) session.notify(words.personas.removed, "plain", true);
}

function save({ session }: Bar, kind: SheetKind): void {
  void saveSheet(session.store.getState(), kind).then((outcome) =>
    outcome.ok ? session.notify(outcome.value) : session.notify(outcome.problem.message, "problem"),
  );
}

function action(id: string, label: string, run: () => void): Action {
  return { kind: "action", id, label, run };
}
