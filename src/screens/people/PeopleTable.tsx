import { Eraser, MessageSquareQuote, Pencil, Route, Trash2 } from "lucide-react";
import { useState } from "react";
import type { AttributeDefinition } from "#journey/attribute.ts";
import { deleteParticipants } from "#journey/commands/people.ts";
import type { Participant } from "#journey/participant.ts";
import { words } from "#journey/words/words.ts";
import { consentEntries } from "#marks/consentEntries.ts";
import { useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { DataGrid } from "#ui/DataGrid.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import type { GridEditRequest, GridSort } from "#ui/gridColumn.ts";
import type { GridWrites } from "#ui/gridWrite.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { columnEntries } from "./columnEntries.tsx";
import { ForgetDialog } from "./ForgetDialog.tsx";
import { personColumns } from "./personColumns.ts";
import { calledOf, NAME_COLUMN } from "./peopleOrder.ts";
import type { Told } from "./told.ts";
import type { Scope } from "./usePeopleRows.ts";
import { writeCell, writeCells } from "./writeCells.ts";

interface PeopleTableProps {
  readonly rows: readonly Participant[];
  /** Are there people whom only the search hides? */
  readonly isSearch: boolean;
  readonly attributes: readonly AttributeDefinition[];
  readonly told: Told;
  readonly scope: Scope;
  readonly sort: GridSort | null;
  readonly onSortChange: (sort: GridSort) => void;
  readonly editRequest: GridEditRequest | null;
  readonly onEdit: (request: GridEditRequest) => void;
  /** People were added behind the last one: their ids, in the order of the list that was pasted. */
  readonly onGrown: (ids: readonly string[]) => void;
  readonly onShowMap: () => void;
  readonly onEditAttribute: (attribute: AttributeDefinition) => void;
}

/** The table of people: its cells are edited like a spreadsheet's, its rows have a menu. */
export function PeopleTable(props: PeopleTableProps) {
  const { told, scope } = props;
  const session = useSession();
  const columns = personColumns({
    attributes: props.attributes,
    counts: scope === "map" ? told.onMap : told.anywhere,
    people: () => session.store.getState().workspace.participant,
    write: (row, columnId, text) => {
      session.run((context) => writeCell(context, { row, columnId, text }));
    },
  });
  const [forgotten, setForgotten] = useState<readonly Participant[]>([]);
  return (
    <>
      {forgotten.length > 0 && <ForgetDialog people={forgotten} onClose={() => setForgotten([])} />}
      <DataGrid
        label={words.people.title}
        columns={columns}
        rows={props.rows}
        rowId={(row) => row.id}
        sort={props.sort}
        onSortChange={props.onSortChange}
        onWrite={(writes) => write(session, writes, props.onGrown)}
        canGrow
        columnMenu={(columnId) =>
          columnEntries(
            session,
            columnId,
            props.attributes.find(({ id }) => id === columnId),
            { sort: props.onSortChange, edit: props.onEditAttribute },
          )
        }
        editRequest={props.editRequest}
        rowMenu={{
          nameOf: (row) => words.people.rowMenu(calledOf(row)),
          entries: (rows) => menuFor(session, rows, { ...props, onForget: setForgotten }),
        }}
        empty={props.isSearch ? <NobodyFound /> : <NobodyYet unnamed={told.unnamed} />}
      />
    </>
  );
}

function NobodyFound() {
  return <EmptyState title={words.people.noMatch}>{words.people.noMatchText}</EmptyState>;
}

function NobodyYet({ unnamed }: { readonly unnamed: number }) {
  return (
    <EmptyState title={words.people.emptyTitle}>
      {unnamed > 0 && `${words.people.unnamedStories(unnamed)} `}
      {words.people.emptyText}
    </EmptyState>
  );
}

function write(
  session: Session,
  writes: GridWrites<Participant>,
  onGrown: (ids: readonly string[]) => void,
): void {
  const { how, cells, added, refused } = writes;
  const count = cells.length + added.length;
  if (count > 0) {
    const outcome = session.run((context) => writeCells(context, writes));
    if (outcome.ok && added.length > 0) onGrown(outcome.value.made);
  }
  if (how === "clear") return;
  if (refused > 0) session.notify(words.people.notTaken(refused), "problem", count > 0);
  else if (added.length > 0) session.notify(words.people.pastedPeople(added.length), "plain", true);
  else if (count > 1) session.notify(words.people.filled[how](count), "plain", true);
}

function menuFor(
  session: Session,
  rows: readonly Participant[],
  {
    told,
    onEdit,
    onShowMap,
    onForget,
  }: Pick<PeopleTableProps, "told" | "onEdit" | "onShowMap"> & {
    readonly onForget: (people: readonly Participant[]) => void;
  },
): readonly MenuEntry[] {
  const [first] = rows;
  if (first === undefined) return [];
  const edit: MenuEntry = {
    kind: "action",
    id: "edit",
    label: words.people.editName,
    icon: <Pencil />,
    run: () => onEdit({ rowId: first.id, columnId: NAME_COLUMN }),
  };
  const remove: MenuEntry = {
    kind: "action",
    id: "delete",
    label: words.people.deletePeople(rows.length),
    note: words.people.deletePeopleNote(rows.length),
    icon: <Trash2 />,
    danger: true,
    run: () => deletePeople(session, rows, told),
  };
  const consent = consentMenu(session, rows);
  const forget: MenuEntry = {
    kind: "action",
    id: "forget",
    label: words.forgetting.menu(rows.length),
    note: words.forgetting.menuNote,
    icon: <Eraser />,
    danger: true,
    run: () => onForget(rows),
  };
  if (rows.length > 1) return [consent, { kind: "separator", id: "apart" }, remove, forget];
  const follow: MenuEntry = {
    kind: "action",
    id: "follow",
    label: words.people.followOne,
    icon: <Route />,
    disabled: !told.onMap.has(first.id),
    run: () => {
      session.show({ followed: first.id });
      onShowMap();
    },
  };
  return [edit, follow, consent, { kind: "separator", id: "apart" }, remove, forget];
}

/** What people agreed to, noted for all that they told. */
function consentMenu(session: Session, rows: readonly Participant[]): MenuEntry {
  const who = new Set<string>(rows.map(({ id }) => id));
  const { story } = session.store.getState().workspace;
  const ids = [...story].flatMap(({ id, participantId }) =>
    participantId !== null && who.has(participantId) ? [id] : [],
  );
  return {
    kind: "submenu",
    id: "consent",
    label: words.people.consentOfTheir(ids.length),
    icon: <MessageSquareQuote />,
    disabled: ids.length === 0,
    entries: consentEntries(session, ids),
  };
}

/** Their stories stay, on whichever map they were told. */
function deletePeople(session: Session, rows: readonly Participant[], told: Told): void {
  const ids = rows.map(({ id }) => id);
  const stories = ids.reduce((sum, id) => sum + (told.anywhere.get(id) ?? 0), 0);
  const outcome = session.run((context) => deleteParticipants(context, ids));
  const [first] = rows;
  if (!outcome.ok || first === undefined) return;
  const message = words.people.deletedPeople(calledOf(first), rows.length, stories);
  session.notify(message, "plain", true);
}
