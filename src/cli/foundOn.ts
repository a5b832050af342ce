import type { EvidenceEngine } from "#evidence/engine.ts";
import type { Finding, FindingValue, Scope } from "#evidence/findings/finding.ts";
import { adviceText, type FindingNames, findingText } from "#evidence/findings/findingText.ts";
import { strengthOfKnown } from "#evidence/strength.ts";
import { segmentsOf } from "#journey/commands/segments.ts";
import { backstageTouchpoints, touchpointsInOrder } from "#journey/workspace.ts";
import { finished } from "#kit/finished.ts";
import type { LoadedMap } from "./loadMap.ts";

/** What may be said of a whole map, each as a statement with the sentence that says it, and whom to ask next. */
export function foundOn(map: LoadedMap, engine: EvidenceEngine, people: number) {
  const { board, workspace, mapId } = map;
  const { findings, advice } = finished(
    engine.findings({
      stops: touchpointsInOrder(board).map(({ id }) => id),
      backstage: backstageTouchpoints(board).map(({ id }) => id),
      connections: [...board.connection].map(({ from, to }) => ({ from, to })),
      segments: segmentsOf(workspace, mapId).map(({ id, rule }) => ({ id, rule })),
      waves: null,
    }),
  );
  const names = namesIn(map);
  return {
    findings: findings.map((one) => ({
      ...statementOf(one, people, map),
      text: findingText(one, names),
      hangsOn: one.hangsOn,
    })),
    askNext: advice.map((one) => ({ ...one, text: adviceText(one, names) })),
  };
}

/** A finding in the shape of a statement; what is said of words is one already. */
function statementOf(
  { value, rule, evidence: { storyIds, participantIds }, basis }: Finding,
  n: number,
  { workspace }: LoadedMap,
) {
  if (value.kind === "pains" || value.kind === "delights") return value.statement;
  const known = new Set(storyIds.map((id) => workspace.story.get(id)?.participantId ?? id)).size;
  return {
    claim: claimOf(value),
    value: value.kind === "split" ? { ...value, quotes: quotedIn(value) } : value,
    n,
    known,
    interval: "interval" in value ? value.interval : null,
    segment: value.kind === "segment-difference" ? value.segmentId : null,
    evidence: { storyIds, participantIds },
    rule,
    basis,
    state: "derived" as const,
    strength: strengthOfKnown(known),
  };
}

/** Only which stories speak for either side: whether their words may be shown is another question. */
function quotedIn({ quotes }: Extract<FindingValue, { readonly kind: "split" }>) {
  if (quotes === null) return null;
  const { against, favour } = quotes;
  return { against: against.map(({ id }) => id), favour: favour.map(({ id }) => id) };
}

function claimOf(value: FindingValue): string {
  if ("statement" in value) return value.statement.claim;
  if ("from" in value) return `${value.kind}:${value.from}:${value.to}`;
  if ("segmentId" in value) return `${value.kind}:${value.segmentId}:${value.stop}`;
  if ("stop" in value) return `${value.kind}:${value.stop}`;
  return "scope" in value ? `${value.kind}${placeOf(value.scope)}` : value.kind;
}

function placeOf(scope: Scope): string {
  if (scope.kind === "map") return "";
  return scope.kind === "stage" ? `:stage:${scope.stageId}` : `:stop:${scope.stop}`;
}

function named(all: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => {
    const name = all.get(id) ?? "";
    return name.trim() === "" ? "untitled" : name;
  };
}

function namesIn({ board, workspace, mapId }: LoadedMap): FindingNames {
  const titles = new Map<string, string>([...board.touchpoint].map(({ id, title }) => [id, title]));
  const stages = new Map<string, string>([...board.stage].map(({ id, name }) => [id, name]));
  const segments = new Map<string, string>(
    segmentsOf(workspace, mapId).map(({ id, name }) => [id, name]),
  );
  const studies = new Map<string, string>([...workspace.study].map(({ id, name }) => [id, name]));
  return {
    stop: named(titles),
    stage: named(stages),
    segment: named(segments),
    wave: named(studies),
  };
}
