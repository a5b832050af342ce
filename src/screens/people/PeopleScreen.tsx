import { useMemo, useState } from "react";
import { PROFILE_SECTIONS, type ProfileSection } from "#journey/attribute.ts";
import { addParticipant } from "#journey/commands/people.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { GridEditRequest, GridSort } from "#ui/gridColumn.ts";
import { AddAttribute } from "./AddAttribute.tsx";
import { SECTION_NAMES } from "./attributeText.ts";
import { EditAttributes } from "./EditAttributes.tsx";
import { FilterDialog } from "./FilterDialog.tsx";
import { FilterLine } from "./FilterMenu.tsx";
import { PeopleBar } from "./PeopleBar.tsx";
import type { PeopleFilter } from "./peopleFilter.ts";
import { NAME_COLUMN } from "./peopleOrder.ts";
import styles from "./PeopleScreen.module.css";
import { PeopleTable } from "./PeopleTable.tsx";
import { storiesPerPerson } from "./told.ts";
import { type Scope, usePeopleRows } from "./usePeopleRows.ts";
import { type SectionChoice, useShownAttributes } from "./useShownAttributes.ts";

/** The people who were interviewed, as a table with one column an attribute. */
export function PeopleScreen({ onShowMap }: { readonly onShowMap: () => void }) {
  const session = useSession();
  const story = useSessionState((state) => state.workspace.story);
  const mapId = useSessionState((state) => state.mapId);
  const { section, setSection, attributes, shown } = useShownAttributes();
  const [scope, setScope] = useState<Scope>("map");
  const [sort, setSort] = useState<GridSort | null>(null);
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<PeopleFilter | null>(null);
  const [dialog, setDialog] = useState<"add" | "edit" | "filter" | null>(null);
  const [editRequest, setEditRequest] = useState<GridEditRequest | null>(null);
  const told = useMemo(() => storiesPerPerson(story, mapId), [story, mapId]);
  const [added, setAdded] = useState<readonly string[]>([]);
  const asked = { scope, sort, query, attributes, told, filter, added };
  const { rows, all, countOf } = usePeopleRows(asked);
  const close = (): void => setDialog(null);
  // Whoever is added is seen.
  const liftAll = (): void => {
    setQuery("");
    setFilter(null);
  };
  const addPerson = (): void => {
    const outcome = session.run((context) => addParticipant(context, ""));
    const rowId = outcome.ok ? outcome.value.made[0] : undefined;
    if (rowId === undefined) return;
    liftAll();
    setEditRequest({ rowId, columnId: NAME_COLUMN });
  };
  const showAdded = (columnId: string, added: ProfileSection): void => {
    if (isSection(section) && section !== added) setSection(added);
    const [first] = rows;
    if (first !== undefined) setEditRequest({ rowId: first.id, columnId });
  };
  return (
    <section className={styles.screen} aria-label={words.people.title} data-testid="people">
      <PeopleBar
        count={{ shown: rows.length, all, isNarrowed: query.trim() !== "" || filter !== null }}
        {...{ query, scope, section, filter }}
        onSearch={setQuery}
        onScope={setScope}
        onSection={setSection}
        onFilter={setFilter}
        onDialog={setDialog}
        onAdd={addPerson}
      />
      {filter !== null && (
        <FilterLine
          filter={filter}
          onLift={() => setFilter(null)}
          onEdit={() => setDialog("filter")}
        />
      )}
      <div className={styles.grid}>
        <PeopleTable
          rows={rows}
          isSearch={all > 0}
          attributes={shown}
          {...{ told, scope, sort, editRequest }}
          onSortChange={setSort}
          onEdit={setEditRequest}
          onGrown={(ids) => {
            setAdded(ids);
            liftAll();
          }}
          onShowMap={onShowMap}
        />
      </div>
      {dialog === "add" && (
        <AddAttribute
          section={isSection(section) ? section : "demographics"}
          hasPeople={rows.length > 0}
          onAdded={showAdded}
          onClose={close}
        />
      )}
      {dialog === "edit" && (
        <EditAttributes title={titleOf(section)} attributes={shown} onClose={close} />
      )}
      {dialog === "filter" && (
        <FilterDialog
          rule={filter?.rule ?? null}
          countOf={countOf}
          onFilter={(rule) => setFilter({ rule, name: null })}
          onClose={close}
        />
      )}
    </section>
  );
}

function isSection(choice: SectionChoice): choice is ProfileSection {
  return PROFILE_SECTIONS.some((section) => section === choice);
}

function titleOf(choice: SectionChoice): string {
  if (!isSection(choice)) return words.people.attributesShown;
  return words.people.attributesOf(SECTION_NAMES[choice]);
}
