import { useState } from "react";
import { Combobox } from "#ui/Combobox.tsx";
import { DateField } from "#ui/DateField.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Select } from "#ui/Select.tsx";
import { TagsField } from "#ui/TagsField.tsx";
import { TextArea } from "#ui/TextArea.tsx";
import { TextField } from "#ui/TextField.tsx";
import styles from "./gallery.module.css";
import { Group } from "./Group.tsx";

const PEOPLE = Array.from({ length: 300 }, (_, i) => ({
  value: `p${i}`,
  label: ["Dee", "Ravi", "Moira", "Ana", "Tom"][i % 5] + ` ${i + 1}`,
  note: i % 3 === 0 ? "Countryside" : undefined,
}));

function Texts() {
  const [title, setTitle] = useState("Getting connected");
  const [story, setStory] = useState(
    "I took the day off, and the box came without the one part that matters.",
  );
  return (
    <Group title="Text">
      <TextField label="Title" value={title} onValueChange={setTitle} hint="Shown on the card" />
      <TextField
        label="Goal"
        value=""
        placeholder="What does the customer want?"
        onCommit={setTitle}
      />
      <TextField label="Name" value="x" problem="At most 500 characters" onValueChange={setTitle} />
      <TextField
        label="Quiet"
        value="No edge until a hand is near"
        quiet
        onValueChange={setTitle}
      />
      <TextField label="Off" value="Cannot be changed" disabled />
      <TextArea label="Story" value={story} onValueChange={setStory} />
    </Group>
  );
}

function Choices() {
  const [consent, setConsent] = useState<"quote" | "internal" | "refused">("quote");
  const [person, setPerson] = useState<string | null>("p2");
  const [tags, setTags] = useState<readonly string[]>(["delivery", "missing part"]);
  const [age, setAge] = useState<number | null>(63);
  const [date, setDate] = useState<string | null>("2026-05-12");
  return (
    <Group title="Choices">
      <Select
        label="Consent"
        value={consent}
        onValueChange={setConsent}
        options={[
          { value: "quote", label: "May be quoted", note: "The words may be shown to others" },
          { value: "internal", label: "Only inside the team" },
          { value: "refused", label: "Refused" },
        ]}
      />
      <Combobox
        label="Person"
        value={person}
        onValueChange={setPerson}
        items={PEOPLE}
        onCreate={(name) => setPerson(name)}
        clearable
      />
      <TagsField
        label="Tags"
        tags={tags}
        onTagsChange={setTags}
        suggestions={["billing", "phone"]}
      />
      <NumberField
        label="Age"
        value={age}
        onValueChange={setAge}
        unit="years"
        min={0}
        max={120}
        problemOf={() => "Between 0 and 120"}
      />
      <DateField label="Told on" value={date} onValueChange={setDate} />
    </Group>
  );
}

export function Fields() {
  return (
    <div className={styles.board}>
      <Texts />
      <Choices />
    </div>
  );
}
