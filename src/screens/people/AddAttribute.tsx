import { useRef, useState } from "react";
import {
  ATTRIBUTE_TYPES,
  type AttributeDefinition,
  type AttributeType,
  PROFILE_SECTIONS,
  type ProfileSection,
} from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import { addAttribute } from "#journey/commands/people.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import { SECTION_NAMES, TYPE_NAMES } from "./attributeText.ts";
import styles from "./PeopleScreen.module.css";

interface AddAttributeProps {
  readonly section: ProfileSection;
  readonly hasPeople: boolean;
  readonly onAdded: (id: string, section: ProfileSection) => void;
  readonly onClose: () => void;
}

/** Adds an attribute of one's own to a section of the profile. */
export function AddAttribute({ section: first, hasPeople, onAdded, onClose }: AddAttributeProps) {
  const session = useSession();
  const attribute = useSessionState((state) => state.workspace.attribute);
  const [name, setName] = useState("");
  const [type, setType] = useState<AttributeType>("category");
  const [section, setSection] = useState<ProfileSection>(first);
  const isAdded = useRef(false);
  const twin = twinOf(attributesOf({ attribute }), name);
  const isReady = name.trim() !== "" && twin === undefined;
  const add = (): void => {
    if (!isReady) return;
    const outcome = session.run((context) => addAttribute(context, name.trim(), section, type));
    const id = outcome.ok ? outcome.value.made[0] : undefined;
    if (id === undefined) return;
    isAdded.current = true;
    onClose();
    onAdded(id, section);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.people.addAttribute}
      size="small"
      // The first cell of the new column takes it.
      returnsFocus={() => !(isAdded.current && hasPeople)}
      footer={
        <>
          <Button onClick={onClose}>{words.actions.cancel}</Button>
          <Button variant="primary" disabled={!isReady} onClick={add}>
            {words.people.addAttribute}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={words.people.name}
          value={name}
          onValueChange={setName}
          maxLength={200}
          problem={twin && words.people.nameTaken(twin.name, SECTION_NAMES[twin.section])}
        />
        <Select
          label={words.people.attributeType}
          value={type}
          options={ATTRIBUTE_TYPES.map((value) => ({ value, label: TYPE_NAMES[value] }))}
          onValueChange={setType}
        />
        <Select
          label={words.people.attributeSection}
          value={section}
          options={PROFILE_SECTIONS.map((value) => ({ value, label: SECTION_NAMES[value] }))}
          onValueChange={setSection}
        />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}

/** The attribute that has the name already: two columns of one name cannot be told apart. */
function twinOf(
  attributes: readonly AttributeDefinition[],
  name: string,
): AttributeDefinition | undefined {
  const plain = name.trim().toLocaleLowerCase();
  return attributes.find((one) => one.name.trim().toLocaleLowerCase() === plain);
}
