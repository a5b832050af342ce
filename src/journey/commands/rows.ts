import { orderKeysBetween, byOrder } from "#kit/orderKey.ts";
import { type Write } from "#journey/change.ts";
import { channelNamesWith } from "#journey/channel.ts";
import { asId, type ChannelId, type LaneId, type StageId } from "#journey/ids.ts";
import { canHold, holdsTouchpoints, type Lane } from "#journey/lane.ts";
import type { Note } from "#journey/note.ts";
import type { Touchpoint, TouchpointKind } from "#journey/touchpoint.ts";
import { lanesInOrder, stagesInOrder } from "#journey/workspace.ts";
import {
  boardOf,
  counted,
  create,
  done,
  type MapContext,
  notDone,
  type Outcome,
  set,
} from "./context.ts";
import { orderKeysAt } from "./reorder.ts";

/** What a row of a table says of a touchpoint or note, by names as a person types them; what is left out is not said. */
export interface RowWords {
  /** The title of a touchpoint, the text of a note. */
  readonly text?: string;
  /** A name that no stage has makes a stage, behind the others. */
  readonly stage?: string;
  readonly lane?: string;
  /** A name that no channel has makes a channel of the workspace's own. */
  readonly channels?: readonly string[];
  readonly kind?: TouchpointKind;
  readonly importance?: number | null;
  readonly note?: string;
}

/**
 * Writes rows of a table into the map, in one step: what they say of things that
 * are there, and new things, each behind what stands in its cell, in the order of
 * the rows. A new row without a stage is of the stage of the row before; without a
 * lane, of the first that holds touchpoints. `made`: the new touchpoints and notes.
 */
export function writeRows(
  context: MapContext,
  edits: readonly (RowWords & { readonly id: string })[],
  added: readonly RowWords[],
): Outcome {
  const draft = new Draft(context);
  for (const edit of edits) draft.edit(edit);
  for (const row of added) {
    if (!draft.add(row)) return notDone("not-valid", "This map has no lane for touchpoints.");
  }
  const writes = draft.writes();
  const name =
    added.length > 0
      ? `Add ${counted(added.length, "row")}`
      : `Edit ${counted(edits.length, "row")}`;
  return done(name, writes, draft.made);
}

interface Cell {
  readonly stageId: StageId;
  readonly laneId: LaneId;
}

type Item = Touchpoint | Note;

/** Rows on their way into the map: what they make is known to those that follow. */
class Draft {
  readonly made: string[] = [];
  readonly #context: MapContext;
  readonly #stages: { readonly id: StageId; readonly name: string; readonly order: string }[];
  readonly #lanes: readonly Lane[];
  readonly #channels: Map<string, ChannelId>;
  readonly #writes: Write[] = [];
  /** What comes into each cell, in its order; entities that are new with it. */
  readonly #coming = new Map<
    string,
    { readonly cell: Cell; readonly kind: "touchpoint" | "note"; readonly ids: string[] }
  >();
  readonly #fresh = new Map<string, Readonly<Record<string, unknown>>>();
  readonly #leaving = new Set<string>();
  #lastStage: StageId | null = null;

  constructor(context: MapContext) {
    this.#context = context;
    this.#stages = [...stagesInOrder(context.board)];
    this.#lanes = lanesInOrder(context.board);
    const names = channelNamesWith(context.workspace.channel);
    this.#channels = new Map([...names].map(([id, name]) => [folded(name), id]));
  }

  /** What a row says of a thing that is there. One that is gone meanwhile is passed over. */
  edit({ id, ...row }: RowWords & { readonly id: string }): void {
    const { board } = this.#context;
    const touchpoint = board.touchpoint.get(id);
    const item: Item | undefined = touchpoint ?? board.note.get(id);
    if (item === undefined) return;
    const kind = touchpoint === undefined ? "note" : "touchpoint";
    for (const [field, value] of Object.entries(this.#fieldsOf(kind, row))) {
      this.#writes.push(set(boardOf(this.#context), kind, id, field, value));
    }
    const stageId = row.stage === undefined ? item.stageId : this.#stageNamed(row.stage);
    const laneId = this.#laneNamed(row.lane, kind)?.id ?? item.laneId;
    if (stageId === item.stageId && laneId === item.laneId) return;
    this.#leaving.add(id);
    this.#comes({ stageId, laneId }, kind, id);
  }

  /** A new thing; false where there is no lane to put it in. */
  add(row: RowWords): boolean {
    const lane = this.#laneNamed(row.lane, null) ?? this.#lanes.find(isForCards);
    if (lane === undefined) return false;
    const kind = holdsTouchpoints(lane.role) ? "touchpoint" : "note";
    const stageId =
      row.stage === undefined || row.stage.trim() === ""
        ? (this.#lastStage ?? this.#stages.at(-1)?.id ?? this.#stageNamed(""))
        : this.#stageNamed(row.stage);
    this.#lastStage = stageId;
    const id = this.#context.mint(kind);
    const cell = { stageId, laneId: lane.id };
    const own = kind === "touchpoint" ? { title: "", channelIds: [] } : { text: "" };
    this.#fresh.set(id, { id, ...own, ...this.#fieldsOf(kind, row), ...cell });
    this.made.push(id);
    this.#comes(cell, kind, id);
    return true;
  }

  /** All that has to be written. */
  writes(): readonly Write[] {
    const document = boardOf(this.#context);
    for (const { cell, kind, ids } of this.#coming.values()) {
      const here = [...this.#itemsOf(kind)].filter(
        (row) =>
          row.stageId === cell.stageId && row.laneId === cell.laneId && !this.#leaving.has(row.id),
      );
      const keys = orderKeysAt(here, ids, here.length);
      for (const id of ids) {
        const entity = this.#fresh.get(id);
        const order = keys.get(id) ?? "a0";
        if (entity === undefined) {
          for (const [field, value] of Object.entries({ ...cell, order })) {
            this.#writes.push(set(document, kind, id, field, value));
          }
        } else {
          this.#writes.push(create(document, kind, { ...entity, id, order }));
        }
      }
      for (const [id, order] of keys) {
        if (!ids.includes(id)) this.#writes.push(set(document, kind, id, "order", order));
      }
    }
    return this.#writes;
  }

  #itemsOf(kind: "touchpoint" | "note"): Iterable<Item> {
    return this.#context.board[kind];
  }

  #comes(cell: Cell, kind: "touchpoint" | "note", id: string): void {
    const name = `${cell.stageId} ${cell.laneId} ${kind}`;
    const known = this.#coming.get(name);
    if (known === undefined) this.#coming.set(name, { cell, kind, ids: [id] });
    else known.ids.push(id);
  }

  #fieldsOf(kind: "touchpoint" | "note", row: RowWords): Readonly<Record<string, unknown>> {
    if (kind === "note") return row.text === undefined ? {} : { text: row.text };
    const text = row.text === undefined ? {} : { title: oneLine(row.text) };
    return {
      ...text,
      ...(row.channels === undefined
        ? {}
        : { channelIds: row.channels.map((one) => this.#channelNamed(one)) }),
      ...(row.kind === undefined ? {} : { kind: row.kind }),
      ...(row.importance === undefined ? {} : { organisationImportance: row.importance }),
      ...(row.note === undefined ? {} : { note: row.note }),
    };
  }

  #stageNamed(name: string): StageId {
    const known = this.#stages.find((stage) => folded(stage.name) === folded(name));
    if (known !== undefined) return known.id;
    const id = asId<StageId>(this.#context.mint("stage"));
    const last = this.#stages.toSorted(byOrder).at(-1)?.order ?? null;
    const [order = "a0"] = orderKeysBetween(last, null, 1);
    const stage = { id, name: name.trim(), order };
    this.#stages.push(stage);
    this.#writes.push(create(boardOf(this.#context), "stage", stage));
    return id;
  }

  /** The lane of a name that holds such things; null: any that holds what people put there. */
  #laneNamed(name: string | undefined, kind: "touchpoint" | "note" | null): Lane | undefined {
    if (name === undefined || name.trim() === "") return undefined;
    return this.#lanes.find((lane) => folded(lane.name) === folded(name) && canHold(lane, kind));
  }

  #channelNamed(name: string): ChannelId {
    const known = this.#channels.get(folded(name));
    if (known !== undefined) return known;
    const id = asId<ChannelId>(this.#context.mint("channel"));
    this.#channels.set(folded(name), id);
    this.#writes.push(create("ws", "channel", { id, name: name.trim() }));
    return id;
  }
}

function isForCards({ role, locked }: Lane): boolean {
  return holdsTouchpoints(role) && !locked;
}

/** A title is one line. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, " ");
}

/** Names are the same whatever their case and the blanks around them. */
function folded(name: string): string {
  return name.trim().toLocaleLowerCase("en").normalize("NFC");
}
