import { Trash2 } from "lucide-react";
import { useState } from "react";
import {
  ATTRIBUTE_TYPES,
  type AttributeDefinition,
  type AttributeType,
  PROFILE_SECTIONS,
} from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import { isReadyAttribute } from "#journey/standardAttributes.ts";
import { editAttribute } from "#journey/commands/people.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import { SECTION_NAMES, TYPE_NAMES } from "./attributeText.ts";
import { removeAttribute } from "./columnEntries.tsx";
import styles from "./PeopleScreen.module.css";
import { retyped } from "./retype.ts";

/** Changes attributes: their names, types and sections. Own ones can be deleted. */
export function EditAttributes({
  title,
  attributes,
  onClose,
}: {
  readonly title: string;
  readonly attributes: readonly AttributeDefinition[];
  readonly onClose: () => void;
}) {
  const attribute = useSessionState((state) => state.workspace.attribute);
  // Whoever was listed stays, wherever it is moved meanwhile.
  const [ids] = useState(() => new Set(attributes.map(({ id }) => id)));
  const listed = attributesOf({ attribute }).filter(({ id }) => ids.has(id));
  return (
    <Dialog open onClose={onClose} title={title} size="large">
      <div className={styles.form}>
        {listed.map((one) => (
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
        onValueChange={(type) => retype(session, attribute, type)}
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
        label={isOwn ? words.people.deleteAttribute(attribute.name) : words.people.readyStays}
        icon={<Trash2 />}
        aria-disabled={!isOwn}
        onClick={() => {
          if (isOwn) removeAttribute(session, attribute);
        }}
      />
    </div>
  );
}

/** Gives it another type, and says what that does to what is known. */
function retype(session: Session, attribute: AttributeDefinition, type: AttributeType): void {
  if (type === attribute.type) return;
  const told = { unfit: 0, rewritten: 0 };
  const outcome = session.run((context) => {
    const next = retyped(context, attribute, type);
    told.unfit = next.unfit;
    told.rewritten = next.rewritten;
    return next.outcome;
  });
  if (!outcome.ok || told.unfit + told.rewritten === 0) return;
  const { unfit, rewritten } = told;
  const message = words.people.retyped(attribute.name, TYPE_NAMES[type], unfit, rewritten);
  session.notify(message, "plain", true);
}
