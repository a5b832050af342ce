import { useState } from "react";
import {
  ATTRIBUTE_TYPES,
  type AttributeType,
  PROFILE_SECTIONS,
  type ProfileSection,
} from "#journey/attribute.ts";
import { addAttribute } from "#journey/commands/people.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import { SECTION_NAMES, TYPE_NAMES } from "./attributeText.ts";
import styles from "./PeopleScreen.module.css";

/** Adds an attribute of one's own to a section of the profile. */
export function AddAttribute({
  section: first,
  onClose,
}: {
  readonly section: ProfileSection;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const [name, setName] = useState("");
  const [type, setType] = useState<AttributeType>("category");
  const [section, setSection] = useState<ProfileSection>(first);
  const add = (): void => {
    const outcome = session.run((context) => addAttribute(context, name.trim(), section, type));
    if (outcome.ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Add attribute"
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={name.trim() === ""} onClick={add}>
            Add attribute
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label="Name" value={name} onValueChange={setName} maxLength={200} />
        <Select
          label="Type"
          value={type}
          options={ATTRIBUTE_TYPES.map((value) => ({ value, label: TYPE_NAMES[value] }))}
          onValueChange={setType}
        />
        <Select
          label="Section"
          value={section}
          options={PROFILE_SECTIONS.map((value) => ({ value, label: SECTION_NAMES[value] }))}
          onValueChange={setSection}
        />
      </div>
    </Dialog>
  );
}
