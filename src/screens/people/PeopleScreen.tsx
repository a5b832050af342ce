import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { PROFILE_SECTIONS, type ProfileSection } from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import { addParticipant } from "#journey/commands/people.ts";
import { attributeOf } from "#journey/participant.ts";
import { peopleCount } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import type { GridEditRequest, GridSort } from "#ui/gridColumn.ts";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import { AddAttribute } from "./AddAttribute.tsx";
import { SECTION_NAMES } from "./attributeText.ts";
import { EditAttributes } from "./EditAttributes.tsx";
import { NAME_COLUMN } from "./peopleOrder.ts";
import styles from "./PeopleScreen.module.css";
import { PeopleTable } from "./PeopleTable.tsx";
import { storiesPerPerson } from "./told.ts";
import { type Scope, usePeopleRows } from "./usePeopleRows.ts";

type SectionChoice = ProfileSection | "filled";

const SCOPES = [
  { value: "map", label: words.people.onThisMap },
  { value: "all", label: words.people.everywhere },
] as const;

const SECTIONS: readonly { readonly value: SectionChoice; readonly label: string }[] = [
  ...PROFILE_SECTIONS.map((value) => ({ value, label: SECTION_NAMES[value] })),
  { value: "filled", label: "Everything known" },
];

/** The people who were interviewed, as a table with one column an attribute. */
export function PeopleScreen() {
  const session = useSession();
  const participant = useSessionState((state) => state.workspace.participant);
  const attribute = useSessionState((state) => state.workspace.attribute);
  const story = useSessionState((state) => state.workspace.story);
  const mapId = useSessionState((state) => state.mapId);
  const [section, setSection] = useState<SectionChoice>("demographics");
  const [scope, setScope] = useState<Scope>("map");
  const [sort, setSort] = useState<GridSort | null>(null);
  const [query, setQuery] = useState("");
  const [dialog, setDialog] = useState<"add" | "edit" | null>(null);
  const [editRequest, setEditRequest] = useState<GridEditRequest | null>(null);
  const told = useMemo(() => storiesPerPerson(story, mapId), [story, mapId]);
  const attributes = useMemo(() => attributesOf({ attribute }), [attribute]);
  const shown = useMemo(() => {
    if (section !== "filled") return attributes.filter((one) => one.section === section);
    const people = [...participant];
    return attributes.filter(({ id }) => people.some((person) => attributeOf(person, id) !== null));
  }, [attributes, participant, section]);
  const { rows, all } = usePeopleRows({ scope, sort, query, attributes, told });
  const addPerson = (): void => {
    const outcome = session.run((context) => addParticipant(context, ""));
    const rowId = outcome.ok ? outcome.value.made[0] : undefined;
    if (rowId === undefined) return;
    setQuery("");
    setEditRequest({ rowId, columnId: NAME_COLUMN });
  };
  return (
    <section className={styles.screen} aria-label={words.people.title} data-testid="people">
      <header className={styles.bar}>
        <h2 className={styles.title}>
          {words.people.title}{" "}
          <span role="status">
            {query.trim() === "" ? peopleCount(all) : words.people.shownOf(rows.length, all)}
          </span>
        </h2>
        <PeopleSearch query={query} onSearch={setQuery} />
        <Select
          label={words.people.scope}
          labelHidden
          value={scope}
          options={SCOPES}
          onValueChange={setScope}
        />
        <Select
          label="Section"
          labelHidden
          value={section}
          options={SECTIONS}
          onValueChange={setSection}
        />
        {section !== "filled" && <Button onClick={() => setDialog("edit")}>Edit attributes</Button>}
        <Button onClick={() => setDialog("add")}>{words.people.addAttribute}</Button>
        <Button variant="primary" icon={<Plus />} onClick={addPerson}>
          {words.people.add}
        </Button>
      </header>
      <div className={styles.grid}>
        <PeopleTable
          rows={rows}
          isSearch={all > 0}
          attributes={shown}
          told={told}
          scope={scope}
          sort={sort}
          onSortChange={setSort}
          editRequest={editRequest}
          onEdit={setEditRequest}
        />
      </div>
      {dialog === "add" && (
        <AddAttribute
          section={section === "filled" ? "demographics" : section}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "edit" && section !== "filled" && (
        <EditAttributes section={section} onClose={() => setDialog(null)} />
      )}
    </section>
  );
}

function PeopleSearch({
  query,
  onSearch,
}: {
  readonly query: string;
  readonly onSearch: (query: string) => void;
}) {
  return (
    <div className={styles.search}>
      <TextField
        type="search"
        label={words.people.search}
        labelHidden
        placeholder={words.people.search}
        value={query}
        onValueChange={onSearch}
      />
    </div>
  );
}
