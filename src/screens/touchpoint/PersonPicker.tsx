import { useMemo } from "react";
import { addParticipant } from "#journey/commands/people.ts";
import { asId, type ParticipantId } from "#journey/ids.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { whoIs } from "#session/sceneInput.ts";
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
  const items = useMemo(
    () =>
      [...participant]
        .map((person) => ({
          value: person.id as string,
          label: whoIs(person) === "" ? (person.key ?? "Unnamed person") : whoIs(person),
        }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    [participant],
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
