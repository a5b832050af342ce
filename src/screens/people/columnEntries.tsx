import { ArrowDownWideNarrow, ArrowUpNarrowWide, Pencil, Trash2 } from "lucide-react";
import type { AttributeDefinition } from "#journey/attribute.ts";
import { deleteAttribute } from "#journey/commands/people.ts";
import { attributeOf } from "#journey/participant.ts";
import { isReadyAttribute } from "#journey/standardAttributes.ts";
import { words } from "#journey/words/words.ts";
import type { Session } from "#session/session.ts";
import type { GridSort } from "#ui/gridColumn.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";

/** What can be done with a column of the table of people. */
export function columnEntries(
  session: Session,
  columnId: string,
  attribute: AttributeDefinition | undefined,
  does: {
    readonly sort: (sort: GridSort) => void;
    readonly edit: (attribute: AttributeDefinition) => void;
  },
): readonly MenuEntry[] {
  const { people } = words;
  const sorting: readonly MenuEntry[] = [
    {
      kind: "action",
      id: "ascending",
      label: people.sortUp,
      icon: <ArrowUpNarrowWide />,
      run: () => does.sort({ columnId, direction: "ascending" }),
    },
    {
      kind: "action",
      id: "descending",
      label: people.sortDown,
      icon: <ArrowDownWideNarrow />,
      run: () => does.sort({ columnId, direction: "descending" }),
    },
  ];
  if (attribute === undefined) return sorting;
  return [
    ...sorting,
    { kind: "separator", id: "apart" },
    {
      kind: "action",
      id: "edit",
      label: people.editAttribute,
      icon: <Pencil />,
      run: () => does.edit(attribute),
    },
    {
      kind: "action",
      id: "delete",
      label: people.deleteAttribute(attribute.name),
      icon: <Trash2 />,
      danger: true,
      disabled: isReadyAttribute(attribute.id),
      run: () => removeAttribute(session, attribute),
    },
  ];
}

/** Deletes an attribute of one's own, and says of how many people something was known on it. */
export function removeAttribute(session: Session, { id, name }: AttributeDefinition): void {
  const { participant } = session.store.getState().workspace;
  const known = [...participant].filter((one) => attributeOf(one, id) !== null);
  const outcome = session.run((context) => deleteAttribute(context, id));
  if (!outcome.ok) return;
  session.notify(words.people.deletedAttribute(name, known.length), "plain", true);
}
