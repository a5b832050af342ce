import { editOpportunities, type OpportunityEdit } from "#journey/commands/opportunities.ts";
import { gradeOf, OPPORTUNITY_STATUSES, type OpportunityFields } from "#journey/opportunity.ts";
import { words } from "#journey/words/words.ts";
import { touchpointsInOrder } from "#journey/workspace.ts";
import type { Opportunity } from "#session/opportunities.ts";
import type { Session } from "#session/session.ts";
import type { GridColumn, GridTextEdit } from "#ui/gridColumn.ts";
import { gainOf } from "./useOpportunities.ts";

const say = words.opportunities;

type Column = GridColumn<Opportunity>;

/** The columns of the list; what the stories say is nobody's to type. */
export function opportunityColumns(session: Session, isOfAll: boolean): readonly Column[] {
  return [...whatAndWhere(session, isOfAll), ...howMuch(session), ...whoAndHow(session)];
}

function whatAndWhere(session: Session, isOfAll: boolean): readonly Column[] {
  const map = { ...column("map", say.map, 160), text: (row: Opportunity) => row.map.title };
  return [
    {
      ...column("text", say.one, 280),
      text: ({ note }) => note.text,
      placeholder: say.untitled,
      edit: edited(session, "text", { multiline: true }),
    },
    ...(isOfAll ? [map] : []),
    {
      ...column("touchpoint", say.touchpoint, 170),
      text: ({ stop }) => stop?.title ?? "",
      edit: edited(session, "touchpoint", {
        check: (text) =>
          text.trim() === "" || stopNamed(session, text) !== null ? null : say.noSuchTouchpoint,
        suggest: () => titlesOf(session),
      }),
    },
  ];
}

function howMuch(session: Session): readonly Column[] {
  const grade = (id: "impact" | "effort"): Column => ({
    ...column(id, say[id], 90),
    align: "end",
    text: ({ note }) => (note[id] === null ? "" : String(note[id])),
    edit: edited(session, id, { check: (text) => (isGrade(text) ? null : say.gradeText) }),
  });
  return [
    {
      ...column("gain", say.score, 90),
      align: "end",
      text: (row) => {
        const gain = gainOf(row);
        return gain === null ? "" : say.scoreOf(gain.value);
      },
    },
    {
      ...column("likely", say.likelyColumn, 100),
      align: "end",
      text: (row) => {
        const gain = gainOf(row);
        return gain === null ? "" : say.range(gain.interval.low, gain.interval.high);
      },
    },
    grade("impact"),
    grade("effort"),
  ];
}

function whoAndHow(session: Session): readonly Column[] {
  return [
    {
      ...column("status", say.status, 110),
      text: ({ note }) => say.statuses[note.status],
      edit: edited(session, "status", {
        check: (text) => (statusNamed(text) === null ? say.noSuchStatus : null),
        suggest: () => OPPORTUNITY_STATUSES.map((one) => say.statuses[one]),
      }),
    },
    {
      ...column("owner", say.owner, 130),
      text: ({ note }) => note.owner,
      edit: edited(session, "owner"),
    },
    {
      ...column("solution", say.solution, 240),
      text: ({ note }) => note.solution,
      edit: edited(session, "solution", { multiline: true }),
    },
  ];
}

function column(
  id: string,
  label: string,
  width: number,
): Pick<Column, "id" | "label" | "width" | "sortable"> {
  return { id, label, width, sortable: true };
}

function edited(
  session: Session,
  id: string,
  more: Partial<GridTextEdit<Opportunity>> = {},
): GridTextEdit<Opportunity> {
  return {
    kind: "text",
    commit: (row, text) => write(session, [{ row, columnId: id, text }]),
    ...more,
  };
}

/** What a text in a column says of an opportunity; null where it does not fit there. */
function said(
  session: Session,
  columnId: string,
  text: string,
): Omit<OpportunityEdit, "id"> | null {
  switch (columnId) {
    case "text":
      return { text };
    case "touchpoint": {
      if (text.trim() === "") return { touchpointId: null };
      const touchpointId = stopNamed(session, text);
      return touchpointId === null ? null : { touchpointId };
    }
    case "impact":
    case "effort":
      return isGrade(text) ? { [columnId]: gradeOf(Number(text.trim())) } : null;
    case "status": {
      const status = statusNamed(text);
      return status === null ? null : { status };
    }
    case "owner":
    case "solution":
      return { [columnId]: text };
    default:
      return null;
  }
}

/** Writes texts into cells, in one step; tells how many did not fit, or are of another map. */
export function write(
  session: Session,
  cells: readonly { readonly row: Opportunity; readonly columnId: string; readonly text: string }[],
  refused = 0,
): void {
  const { mapId } = session.store.getState();
  const edits = new Map<string, OpportunityEdit>();
  let left = refused;
  for (const { row, columnId, text } of cells) {
    const { id } = row.note;
    const fields = row.map.id === mapId ? said(session, columnId, text) : null;
    if (fields === null) left += 1;
    else edits.set(id, { ...edits.get(id), ...fields, id });
  }
  if (edits.size > 0) {
    const outcome = session.runOnMap((context) => editOpportunities(context, [...edits.values()]));
    if (!outcome.ok) return;
  }
  if (cells.some(({ row }) => row.map.id !== mapId)) session.notify(say.theirs, "problem");
  else if (left > 0) session.notify(words.table.notTaken(left), "problem", edits.size > 0);
}

function isGrade(text: string): boolean {
  return text.trim() === "" || gradeOf(Number(text.trim())) !== null;
}

/** Nothing reads as an idea. */
function statusNamed(text: string): OpportunityFields["status"] | null {
  const name = text.trim().toLocaleLowerCase();
  if (name === "") return "idea";
  return OPPORTUNITY_STATUSES.find((one) => say.statuses[one].toLocaleLowerCase() === name) ?? null;
}

function stopNamed(session: Session, text: string) {
  const { board } = session.store.getState();
  const name = text.trim().toLocaleLowerCase();
  const stop =
    board === null
      ? undefined
      : touchpointsInOrder(board).find(({ title }) => title.trim().toLocaleLowerCase() === name);
  return stop?.id ?? null;
}

function titlesOf(session: Session): readonly string[] {
  const { board } = session.store.getState();
  return board === null
    ? []
    : [...new Set(touchpointsInOrder(board).map(({ title }) => title.trim()))];
}
