import { Trash2 } from "lucide-react";
import {
  ATTRIBUTE_TYPES,
  type AttributeDefinition,
  PROFILE_SECTIONS,
  type ProfileSection,
} from "#journey/attribute.ts";
import { attributesInSection } from "#journey/attributes.ts";
import { isReadyAttribute } from "#journey/standardAttributes.ts";
import { deleteAttribute, editAttribute } from "#journey/commands/people.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import { SECTION_NAMES, TYPE_NAMES } from "./attributeText.ts";
import styles from "./PeopleScreen.module.css";

/** Changes the attributes of a section: their names, types and sections. Own ones can be deleted. */
export function EditAttributes({
  section,
  onClose,
}: {
  readonly section: ProfileSection;
  readonly onClose: () => void;
}) {
  const attribute = useSessionState((state) => state.workspace.attribute);
  return (
    <Dialog open onClose={onClose} title={`Attributes: ${SECTION_NAMES[section]}`} size="large">
      <div className={styles.form}>
        {attributesInSection({ attribute }, section).map((one) => (
          <AttributeRow key={one.id} attribute={one} isOwn={!isReadyAttribute(one.id)} />
        ))}
      </div>
    </Dialog>
  );
}

function AttributeRow({
  attribute,
  isOwn,
}: {
  readonly attribute: AttributeDefinition;
  readonly isOwn: boolean;
}) {
  const session = useSession();
  const edit = (fields: Parameters<typeof editAttribute>[2]): void => {
    session.run((context) => editAttribute(context, attribute.id, fields));
  };
  return (
    <div className={styles.attribute}>
      <TextField
        label={`Name of ${attribute.name}`}
        labelHidden
        value={attribute.name}
        maxLength={200}
        onCommit={(name) => {
          if (name.trim() !== "") edit({ name: name.trim() });
        }}
      />
      <Select
        label={`Type of ${attribute.name}`}
        labelHidden
        value={attribute.type}
        options={ATTRIBUTE_TYPES.map((value) => ({ value, label: TYPE_NAMES[value] }))}
        onValueChange={(type) => edit({ type })}
      />
      {attribute.type === "number" ? (
        <TextField
          label={words.people.unitOf(attribute.name)}
          labelHidden
          placeholder={words.people.attributeUnit}
          value={attribute.unit}
          maxLength={40}
          onCommit={(unit) => edit({ unit: unit.trim() })}
        />
      ) : (
        <span />
      )}
      <Select
        label={`Section of ${attribute.name}`}
        labelHidden
        value={attribute.section}
        options={PROFILE_SECTIONS.map((value) => ({ value, label: SECTION_NAMES[value] }))}
        onValueChange={(section) => edit({ section })}
      />
      <IconButton
        label={isOwn ? `Delete ${attribute.name}` : "Ready attributes stay"}
        icon={<Trash2 />}
        aria-disabled={!isOwn}
        onClick={() => {
          if (!isOwn) return;
          const outcome = session.run((context) => deleteAttribute(context, attribute.id));
          if (outcome.ok) session.notify(`Deleted ${attribute.name}`, "plain", true);
        }}
      />
    </div>
  );
}
