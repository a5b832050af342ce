import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import {
  type AttributeDefinition,
  PROFILE_SECTIONS,
  type ProfileSection,
} from "#journey/attribute.ts";
import { attributesOf } from "#journey/attributes.ts";
import {
  addParticipant,
  deleteParticipants,
  renameParticipant,
  setAttribute,
} from "#journey/commands/people.ts";
import type { MapId } from "#journey/ids.ts";
import { attributeOf, type Participant } from "#journey/participant.ts";
import { isOnMap, type Story } from "#journey/story.ts";
import { countOf, peopleCount } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { DataGrid } from "#ui/DataGrid.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import type { GridColumn, GridSort } from "#ui/gridColumn.ts";
import { Select } from "#ui/Select.tsx";
import { AddAttribute } from "./AddAttribute.tsx";
import { SECTION_NAMES, shownValue, typedValue } from "./attributeText.ts";
import { EditAttributes } from "./EditAttributes.tsx";
import styles from "./PeopleScreen.module.css";

type SectionChoice = ProfileSection | "filled";

/** Whose rows are shown: those heard on this map, or everyone in this browser. */
type Scope = "map" | "all";

const SCOPES = [
  { value: "map", label: words.people.onThisMap },
  { value: "all", label: words.people.everywhere },
] as const;

/** The people who were interviewed, as a table with one column an attribute. */
export function PeopleScreen() {
  const session = useSession();
  const participant = useSessionState((state) => state.workspace.participant);
  const attribute = useSessionState((state) => state.workspace.attribute);
  const story = useSessionState((state) => state.workspace.story);
  const [section, setSection] = useState<SectionChoice>("demographics");
  const [scope, setScope] = useState<Scope>("map");
  const [sort, setSort] = useState<GridSort | null>(null);
  const [dialog, setDialog] = useState<"add" | "edit" | null>(null);
  const mapId = useSessionState((state) => state.mapId);
  const told = useMemo(() => storiesPerPerson(story, mapId), [story, mapId]);
  const counts = scope === "map" ? told.onMap : told.anywhere;
  const shown = useMemo(() => {
    const all = attributesOf({ attribute });
    if (section !== "filled") return all.filter((one) => one.section === section);
    const people = [...participant];
    return all.filter(({ id }) => people.some((person) => attributeOf(person, id) !== null));
  }, [attribute, participant, section]);
  const columns = columnsOf(session, shown, counts);
  const rows = useMemo(() => {
    const people = [...participant].filter(({ id }) => scope === "all" || isOfMap(id, told));
    return sorted(people, sort, shown, counts);
  }, [participant, scope, told, sort, shown, counts]);
  return (
    <section className={styles.screen} aria-label="People" data-testid="people">
      <header className={styles.bar}>
        <h2 className={styles.title}>
          People <span>{peopleCount(rows.length)}</span>
        </h2>
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
          options={[
            ...PROFILE_SECTIONS.map((value) => ({ value, label: SECTION_NAMES[value] })),
            { value: "filled" as const, label: "Everything known" },
          ]}
          onValueChange={setSection}
        />
        {section !== "filled" && <Button onClick={() => setDialog("edit")}>Edit attributes</Button>}
        <Button onClick={() => setDialog("add")}>Add attribute</Button>
        <Button
          variant="primary"
          icon={<Plus />}
          onClick={() => session.run((context) => addParticipant(context, ""))}
        >
          Add person
        </Button>
      </header>
      <div className={styles.grid}>
        <DataGrid
          label="People"
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          sort={sort}
          onSortChange={setSort}
          onDelete={(row) => {
            const outcome = session.run((context) => deleteParticipants(context, [row.id]));
            if (outcome.ok) session.notify("Deleted 1 person; their stories stay", "plain", true);
          }}
          empty={
            <EmptyState title="No people yet">
              Add the people you interviewed, or import stories with a column that names them.
            </EmptyState>
          }
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

interface Told {
  readonly onMap: ReadonlyMap<string, number>;
  readonly anywhere: ReadonlyMap<string, number>;
}

/** How many stories each person told, on the open map and on all maps. */
function storiesPerPerson(stories: Iterable<Story>, mapId: MapId | null): Told {
  const onMap = new Map<string, number>();
  const anywhere = new Map<string, number>();
  for (const story of stories) {
    const { participantId } = story;
    if (participantId === null) continue;
    anywhere.set(participantId, (anywhere.get(participantId) ?? 0) + 1);
    if (mapId === null || !isOnMap(story, mapId)) continue;
    onMap.set(participantId, (onMap.get(participantId) ?? 0) + 1);
  }
  return { onMap, anywhere };
}

/** Whoever told nothing anywhere yet was added by hand: they wait to be heard on any map. */
function isOfMap(id: string, { onMap, anywhere }: Told): boolean {
  return onMap.has(id) || !anywhere.has(id);
}

function columnsOf(
  session: ReturnType<typeof useSession>,
  attributes: readonly AttributeDefinition[],
  counts: ReadonlyMap<string, number>,
): readonly GridColumn<Participant>[] {
  return [
    {
      id: "name",
      label: "Name",
      width: 180,
      sortable: true,
      text: ({ name, key }) => (name === "" ? (key ?? "") : name),
      edit: {
        kind: "text",
        value: ({ name }) => name,
        commit: ({ id }, text) => {
          session.run((context) => renameParticipant(context, id, text));
        },
      },
    },
    {
      id: "stories",
      label: "Stories",
      width: 90,
      align: "end",
      sortable: true,
      text: ({ id }) => countOf(counts.get(id) ?? 0, "story", "stories"),
    },
    ...attributes.map((attribute): GridColumn<Participant> => ({
      id: attribute.id,
      label: attribute.unit === "" ? attribute.name : `${attribute.name} (${attribute.unit})`,
      width: attribute.type === "text" ? 240 : 150,
      align: attribute.type === "number" ? "end" : "start",
      sortable: true,
      text: (row) => shownValue(attributeOf(row, attribute.id)),
      edit: {
        kind: "text",
        commit: ({ id }, text) => {
          const value = typedValue(attribute.type, text);
          session.run((context) => setAttribute(context, id, attribute.id, value));
        },
      },
    })),
  ];
}

function sorted(
  rows: readonly Participant[],
  sort: GridSort | null,
  attributes: readonly AttributeDefinition[],
  counts: ReadonlyMap<string, number>,
): readonly Participant[] {
  const columnId = sort?.columnId ?? "name";
  const sign = sort?.direction === "descending" ? -1 : 1;
  const attribute = attributes.find(({ id }) => id === columnId);
  const keyOf = (row: Participant): string | number => {
    if (columnId === "stories") return counts.get(row.id) ?? 0;
    if (attribute === undefined) return row.name === "" ? (row.key ?? "") : row.name;
    const value = attributeOf(row, attribute.id);
    return typeof value === "number" ? value : shownValue(value);
  };
  return rows.toSorted((a, b) => {
    const x = keyOf(a);
    const y = keyOf(b);
    const order =
      typeof x === "number" && typeof y === "number"
        ? x - y
        : String(x).localeCompare(String(y), undefined, { numeric: true });
    return sign * order || (a.id < b.id ? -1 : 1);
  });
}
