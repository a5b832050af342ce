import { boardAfter, workspaceAfter } from "#journey/applyChange.ts";
import type { Change, Command, Kind, Write } from "#journey/change.ts";
import type { MapContext, Outcome } from "#journey/commands/context.ts";
import { createMap } from "#journey/commands/maps.ts";
import { addTouchpoint } from "#journey/commands/touchpoints.ts";
import { asId, type LaneId, type MapId, type StageId, type TouchpointId } from "#journey/ids.ts";
import {
  type Board,
  emptyBoard,
  emptyWorkspace,
  lanesInOrder,
  stagesInOrder,
  touchpointsInOrder,
  type Workspace,
} from "#journey/workspace.ts";
import type { JsonObject } from "#kit/json.ts";
import { mintFrom } from "#kit/mint.ts";
import { seeded32 } from "#kit/random.ts";

/** The write of the workspace that makes an entity. */
export function aNew(kind: Kind, entity: JsonObject & { readonly id: string }): Write {
  return { op: "create", document: "ws", kind, entity };
}

/** A workshop: a map in memory on which commands run as they do in the app, overrides included. */
export class Workshop {
  workspace: Workspace = emptyWorkspace();
  board: Board = emptyBoard();
  readonly mapId: MapId;
  readonly #mint = mintFrom(seeded32(7));

  constructor() {
    const made = this.run((context) => createMap(context, "Getting connected"));
    this.mapId = asId<MapId>(made[0] ?? "");
  }

  run(make: (context: MapContext) => Outcome): readonly string[] {
    const outcome = this.attempt(make);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    this.#apply(outcome.value);
    return outcome.value.made;
  }

  /** Carries writes out as they are, whoever makes them in the app. */
  put(...writes: readonly Write[]): void {
    this.run(() => ({ ok: true, value: { name: "", writes, made: [] } }));
  }

  attempt(make: (context: MapContext) => Outcome): Outcome {
    return make({
      workspace: this.workspace,
      board: this.board,
      mapId: this.mapId,
      mint: this.#mint,
      now: "2026-03-04T10:00:00.000Z",
      homeOf: () => "ev:study-interviews:0",
    });
  }

  #apply(command: Command): void {
    for (const write of command.writes) {
      const rows = { ...this.workspace, ...this.board }[write.kind];
      const before = write.op === "set" ? rows.get(write.id) : undefined;
      const change: Change = {
        document: write.document,
        put:
          write.op === "create"
            ? [{ kind: write.kind, entity: write.entity }]
            : write.op === "set" && before !== undefined
              ? [
                  {
                    kind: write.kind,
                    entity: { ...before, [write.field]: write.value ?? null } as never,
                  },
                ]
              : [],
        removed: write.op === "remove" ? [{ kind: write.kind, id: write.id }] : [],
      };
      this.workspace = workspaceAfter(this.workspace, change);
      this.board = boardAfter(this.board, change);
    }
  }

  stage(index: number): StageId {
    return stagesInOrder(this.board)[index]?.id ?? asId<StageId>("none");
  }

  lane(role: string): LaneId {
    const lane = lanesInOrder(this.board).find((one) => one.role === role);
    return lane?.id ?? asId<LaneId>("none");
  }

  touchpoint(title: string, stage = 0): TouchpointId {
    const place = { stageId: this.stage(stage), laneId: this.lane("touchpoints") };
    return asId<TouchpointId>(this.run((c) => addTouchpoint(c, title, place))[0] ?? "");
  }

  titles(): readonly string[] {
    return touchpointsInOrder(this.board).map(({ title }) => title);
  }
}
