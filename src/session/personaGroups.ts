import { personaAt } from "#journey/commands/personas.ts";
import { segmentsOf } from "#journey/commands/segments.ts";
import { mapScope, segmentScope, stageScope } from "#journey/scope.ts";
import { words } from "#journey/words/words.ts";
import { stagesInOrder } from "#journey/workspace.ts";
import type { Decided } from "./decided.ts";
import { scopeOf, type View, WHOLE_MAP } from "./view.ts";

/** A group that a persona can stand for. */
export interface PersonaGroup {
  readonly scope: string;
  readonly view: View;
  /** As in a list: "Segment City". */
  readonly label: string;
  /** As in a sentence: "City", "stage Buy", "the selected touchpoints". */
  readonly name: string;
  /** Was anything decided about its persona? */
  readonly isDecided: boolean;
}

/** Everyone, each segment, and whoever else is in view: a stage, some touchpoints. */
export function personaGroups(state: Decided): readonly PersonaGroup[] {
  const { mapId, workspace, view } = state;
  if (mapId === null) return [];
  const { everyone, everyoneShort } = words.personas;
  const isDecided = (scope: string): boolean => personaAt(workspace, scope) !== undefined;
  const segments = segmentsOf(workspace, mapId).map((segment): PersonaGroup => {
    const name = named(segment.name);
    const scope = segmentScope(segment.id);
    return {
      scope,
      view: { kind: "segment", segmentId: segment.id },
      label: words.personas.segment(name),
      name,
      isDecided: isDecided(scope),
    };
  });
  const all = mapScope(mapId);
  const whole = { scope: all, view: WHOLE_MAP, label: everyone, name: everyoneShort };
  const groups = [{ ...whole, isDecided: isDecided(all) }, ...segments];
  const scope = scopeOf(view, mapId);
  if (groups.some((group) => group.scope === scope)) return groups;
  return [...groups, { scope, view, ...otherNames(state), isDecided: isDecided(scope) }];
}

/** Whom a profile or persona can be of: everyone, each segment, each stage in its order, and whoever else is in view. */
export function viewChoices(state: Decided): readonly PersonaGroup[] {
  const groups = personaGroups(state);
  const stages = state.board === null ? [] : stagesInOrder(state.board);
  const ofStages = stages.map(({ id, name }): PersonaGroup => {
    const scope = stageScope(id);
    return {
      scope,
      view: { kind: "stage", stageId: id },
      ...stageNames(name),
      isDecided: personaAt(state.workspace, scope) !== undefined,
    };
  });
  const scopes = new Set<string>(ofStages.map(({ scope }) => scope));
  return [...groups.filter(({ scope }) => !scopes.has(scope)), ...ofStages];
}

/** The group in view. */
export function groupInView(state: Decided): PersonaGroup | null {
  const { mapId, view } = state;
  if (mapId === null) return null;
  const scope = scopeOf(view, mapId);
  return personaGroups(state).find((group) => group.scope === scope) ?? null;
}

type Names = Pick<PersonaGroup, "label" | "name">;

function otherNames({ view, board }: Decided): Names {
  if (view.kind === "stage") return stageNames(board?.stage.get(view.stageId)?.name ?? "");
  return { label: words.personas.selection, name: words.personas.selectionShort };
}

function stageNames(stage: string): Names {
  const name = named(stage);
  return { label: words.personas.stage(name), name: words.personas.stageShort(name) };
}

function named(name: string): string {
  return name.trim() === "" ? words.personas.unnamedGroup : name;
}
