import { useMemo, useState } from "react";
import { addParticipant } from "#journey/commands/people.ts";
import { asId, type ParticipantId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { nameOfPerson, whoIs } from "#session/whoIs.ts";
import { Combobox } from "#ui/Combobox.tsx";

/** Chooses who told a story, or adds a new person by name. */
export function PersonPicker({
  value,
  onValueChange,
}: {
  readonly value: ParticipantId | null;
  readonly onValueChange: (id: ParticipantId | null) => void;
}) {
  const session = useSession();
  const participant = useSessionState((state) => state.workspace.participant);
  const [heard] = useState(() => heardOnMap(session));
  const items = useMemo(
    () =>
      [...participant]
        .map((person) => ({
          value: person.id as string,
          label:
            whoIs(person) === ""
              ? nameOfPerson({ name: person.key ?? words.people.unnamed })
              : whoIs(person),
          ...(heard.has(person.id) ? {} : { note: words.people.notOnThisMap }),
        }))
        .toSorted(
          (a, b) =>
            Number(heard.has(b.value)) - Number(heard.has(a.value)) ||
            a.label.localeCompare(b.label),
        ),
    [participant, heard],
  );
  return (
    <Combobox
      label="Person"
      labelHidden
      placeholder="Who said it?"
      clearable
      value={value}
      items={items}
      onValueChange={(id) => onValueChange(id === null ? null : asId<ParticipantId>(id))}
      onCreate={(name) => {
        const outcome = session.run((context) => addParticipant(context, name));
        const id = outcome.ok ? outcome.value.made[0] : undefined;
        if (id !== undefined) onValueChange(asId<ParticipantId>(id));
      }}
    />
  );
}

/** Who told a story on the open map. */
function heardOnMap(session: Session): ReadonlySet<string> {
  const { workspace } = session.store.getState();
  const stories = session.storiesOnMap().flatMap((id) => workspace.story.get(id) ?? []);
  return new Set(stories.flatMap(({ participantId }) => participantId ?? []));
}
