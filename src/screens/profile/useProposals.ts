import { useEffect, useMemo, useState } from "react";
import type { JourneyFindings } from "#evidence/findings/findings.ts";
import type { StoryFact } from "#evidence/facts.ts";
import {
  mergedProposals,
  phraseProposals,
  type Proposed,
  spokenProposals,
  undecided,
  withoutOwnName,
  withoutOwnPlaces,
} from "#evidence/proposals.ts";
import type { Statement } from "#evidence/statement.ts";
import { insightsOf } from "#journey/commands/insights.ts";
import type { ParticipantId } from "#journey/ids.ts";
import type { Insight } from "#journey/insight.ts";
import type { Board, Workspace } from "#journey/workspace.ts";
import { type Decided, scopeInView } from "#session/decided.ts";
import { channelNames } from "#session/feed.ts";
import { useDecided, useSessionState } from "#session/hooks.ts";
import { eachStoryInView, membersInView } from "#session/storiesInView.ts";
import type { View } from "#session/view.ts";

/** So many stories are read, and so many passed over, before the page may answer again. */
const PIECE = 400;
const PASSED = 4_000;

/** What the stories of who is in view propose, and what was put aside before. */
export interface Proposals {
  readonly open: readonly Proposed[];
  readonly dismissed: readonly Insight[];
}

/** Proposals from the stories, key phrases and sentences, without what is decided already. */
export function useProposals(): Proposals {
  const members = useDecided(membersInView);
  const spoken = useSpoken(members);
  const insights = useDecided(insightsInView);
  const view = useSessionState((state) => state.view);
  const findings = useSessionState((state) => state.findings);
  return useMemo(() => {
    const phrases = (["pain", "delight"] as const).map((kind) => {
      const statement = phrasesFor(kind, view, findings);
      return statement === null ? [] : phraseProposals(kind, statement, members);
    });
    return {
      open: undecided(mergedProposals([...phrases, spoken]), insights),
      dismissed: insights.filter(({ verdict }) => verdict === "dismissed"),
    };
  }, [spoken, members, insights, view, findings]);
}

function insightsInView(state: Decided): readonly Insight[] {
  return insightsOf(state.workspace, scopeInView(state));
}

/** The key phrases that speak of who is in view. */
function phrasesFor(
  kind: "pain" | "delight",
  view: View,
  findings: JourneyFindings | null,
): Statement | null {
  const claim = `${kind}s${claimEnd(view)}`;
  return findings?.statements.find((statement) => statement.claim === claim) ?? null;
}

function claimEnd(view: View): string {
  switch (view.kind) {
    case "map":
    case "segment":
      return "";
    case "stage":
      return `:stage:${view.stageId}`;
    case "touchpoints":
      return `:stop:${view.touchpointIds.join("+")}`;
    default:
      return view satisfies never;
  }
}

/** Looks through the stories piece by piece, so that typing and panning never wait for it. */
function useSpoken(members: ReadonlySet<ParticipantId> | null): readonly Proposed[] {
  const workspace = useSessionState((state) => state.workspace);
  const board = useSessionState((state) => state.board);
  const mapId = useSessionState((state) => state.mapId);
  const view = useSessionState((state) => state.view);
  const [spoken, setSpoken] = useState<readonly Proposed[]>([]);
  useEffect(() => {
    const stories = eachStoryInView({ workspace, board, mapId, view }, members);
    const found: (readonly Proposed[])[] = [];
    const some: StoryFact[] = [];
    let timer = setTimeout(step);
    function step(): void {
      const { piece, isEnd } = nextPiece(stories);
      found.push(spokenProposals(piece));
      if (some.length < PIECE) some.push(...piece);
      if (isEnd) {
        const others = withoutOwnName(mergedProposals(found), some);
        setSpoken(withoutOwnPlaces(others, placesOn(board, workspace)));
      } else timer = setTimeout(step);
    }
    return () => clearTimeout(timer);
  }, [workspace, board, mapId, view, members]);
  return spoken;
}

/** What the stages, stops and channels of a map are called. */
function placesOn(board: Board | null, { channel }: Pick<Workspace, "channel">): readonly string[] {
  const channels = channelNames({ channel }).map(([, name]) => name);
  if (board === null) return channels;
  const stages = [...board.stage].map(({ name }) => name);
  return [...channels, ...stages, ...[...board.touchpoint].map(({ title }) => title)];
}

function nextPiece(stories: Iterator<StoryFact | null>): {
  readonly piece: readonly StoryFact[];
  readonly isEnd: boolean;
} {
  const piece: StoryFact[] = [];
  for (let seen = 0; seen < PASSED && piece.length < PIECE; seen += 1) {
    const next = stories.next();
    if (next.done === true) return { piece, isEnd: true };
    if (next.value !== null) piece.push(next.value);
  }
  return { piece, isEnd: false };
}
