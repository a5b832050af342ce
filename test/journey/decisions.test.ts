import { describe, expect, it } from "vitest";
import {
  guessesOf,
  guessPoints,
  removeGuess,
  revealGuess,
  sealGuess,
  startGuess,
} from "#journey/commands/guesses.ts";
import {
  acceptProposal,
  addInsight,
  confirmInsight,
  dismissProposal,
  editInsight,
  insightsOf,
  type Proposal,
  removeInsight,
  storiesOfInsight,
} from "#journey/commands/insights.ts";
import { chooseWords, takeWordsNow } from "#journey/commands/quotes.ts";
import { shownQuote } from "#journey/quote.ts";
import { deleteMaps, duplicateMap } from "#journey/commands/maps.ts";
import {
  addPersona,
  personaAt,
  pinQuote,
  redrawPortrait,
  removePersona,
  setPortrait,
  tellPersona,
} from "#journey/commands/personas.ts";
import {
  clearLine,
  entriesOf,
  keepChange,
  type LineNow,
  linkInsights,
  pinLine,
  takeChange,
  writeLine,
} from "#journey/commands/profile.ts";
import { addSegment, removeSegment, segmentsOf } from "#journey/commands/segments.ts";
import { addStories, deleteStories, editStories } from "#journey/commands/stories.ts";
import {
  removeVersion,
  renameVersion,
  saveVersion,
  versionsOf,
} from "#journey/commands/versions.ts";
import {
  asId,
  type GuessId,
  type InsightId,
  type MapId,
  type ProfileVersionId,
  type StoryId,
} from "#journey/ids.ts";
import { rewordedOf } from "#journey/insight.ts";
import { KINDS_OF_MAP } from "#journey/ofMap.ts";
import { Workshop } from "./workshop.ts";

const SCOPE = "map:m";
const line = (basis: string | null, low = 1): LineNow => ({
  scope: SCOPE,
  claim: "attribute:age",
  basis,
  was: basis === null ? null : { kind: "range", low },
});

function entry(workshop: Workshop) {
  return entriesOf(workshop.workspace, SCOPE)[0];
}

describe("a line of a profile", () => {
  it("is written in one's own words and keeps what was derived then", () => {
    const workshop = new Workshop();
    workshop.run((context) => writeLine(context, line("a"), "Mid-thirties"));
    expect(entry(workshop)).toMatchObject({
      text: "Mid-thirties",
      basis: "a",
      was: { kind: "range", low: 1 },
      editedAt: "2026-03-04T10:00:00.000Z",
    });
    workshop.run((context) => writeLine(context, line("b", 2), "Forty"));
    expect(entriesOf(workshop.workspace, SCOPE)).toHaveLength(1);
    expect(entry(workshop)).toMatchObject({ text: "Forty", basis: "b" });
    workshop.run((context) => writeLine(context, line("b"), "  "));
    expect(entry(workshop)).toBeUndefined();
  });

  it("that was edited is derived again when the new data are taken, and stays when it is kept", () => {
    const workshop = new Workshop();
    workshop.run((context) => writeLine(context, line("a"), "Mid-thirties"));
    workshop.run((context) => keepChange(context, line("b", 2)));
    expect(entry(workshop)).toMatchObject({ text: "Mid-thirties", basis: "b", was: { low: 2 } });
    workshop.run((context) => takeChange(context, line("c", 3)));
    expect(entry(workshop)).toBeUndefined();
    expect(workshop.attempt((context) => takeChange(context, line("c"))).ok).toBe(false);
  });

  it("that is pinned is pinned anew when the new data are taken, and shows the old when it is kept", () => {
    const workshop = new Workshop();
    expect(workshop.attempt((context) => pinLine(context, line(null))).ok).toBe(false);
    workshop.run((context) => pinLine(context, line("a", 1)));
    workshop.run((context) => keepChange(context, line("b", 2)));
    expect(entry(workshop)).toMatchObject({ pinned: true, basis: "b", was: { low: 1 } });
    workshop.run((context) => takeChange(context, line("c", 3)));
    expect(entry(workshop)).toMatchObject({ pinned: true, basis: "c", was: { low: 3 } });
    workshop.run((context) => clearLine(context, line("c")));
    expect(entry(workshop)).toBeUndefined();
  });

  it("says which pains it answers, of those that are there", () => {
    const workshop = new Workshop();
    const [pain] = workshop.run((context) => addInsight(context, SCOPE, "pain", "Waiting"));
    const ids = [asId<InsightId>(pain ?? ""), asId<InsightId>("gone")];
    workshop.run((context) => linkInsights(context, line(null), ids));
    expect(entry(workshop)?.insightIds).toEqual([pain]);
  });
});

/** The stories of an insight that say other words than when it was accepted. */
function reworded({ workspace }: Workshop, id: InsightId) {
  const insight = workspace.insight.get(id);
  if (insight === undefined) throw new Error("The insight is gone.");
  return rewordedOf(insight, storiesOfInsight(workspace, insight)).map((story) => story.id);
}

describe("insights", () => {
  const proposal: Proposal = {
    kind: "pain",
    phrase: "no answer",
    storyIds: [asId<StoryId>("t1")],
    touchpointId: null,
    basis: "x",
  };

  it("are proposals that somebody took or put aside, each once, and what people add", () => {
    const workshop = new Workshop();
    const [id] = workshop.run((context) => dismissProposal(context, SCOPE, proposal));
    workshop.run((context) => acceptProposal(context, SCOPE, proposal));
    workshop.run((context) => addInsight(context, SCOPE, "goal", "Be done by noon"));
    const insight = asId<InsightId>(id ?? "");
    workshop.run((context) => editInsight(context, insight, { text: "Nobody answers" }));
    expect(
      insightsOf(workshop.workspace, SCOPE).map(({ text, phrase, verdict }) => [
        text,
        phrase,
        verdict,
      ]),
    ).toEqual([
      ["Nobody answers", "no answer", "accepted"],
      ["Be done by noon", "", "accepted"],
    ]);
    workshop.run((context) => removeInsight(context, insight));
    expect(insightsOf(workshop.workspace, SCOPE)).toHaveLength(1);
    expect(workshop.attempt((context) => addInsight(context, SCOPE, "pain", " ")).ok).toBe(false);
  });

  it("are in doubt when a story says other words, until a person holds them to be true again", () => {
    const workshop = new Workshop();
    const told = workshop.run((context) =>
      addStories(context, null, [{ text: "No answer for days" }, { text: "No answer at all" }]),
    );
    const storyIds = told.map((id) => asId<StoryId>(id));
    const [made] = workshop.run((context) =>
      acceptProposal(context, SCOPE, { ...proposal, storyIds }),
    );
    const id = asId<InsightId>(made ?? "");
    expect(reworded(workshop, id)).toEqual([]);

    const first = storyIds[0] ?? asId<StoryId>("");
    workshop.run((context) => editStories(context, [first], { text: "They answered at once" }));
    expect(reworded(workshop, id)).toEqual([first]);
    workshop.run((context) => editStories(context, [first], { text: "No answer for days" }));
    expect(reworded(workshop, id)).toEqual([]);

    workshop.run((context) => editStories(context, [first], { text: "They answered at once" }));
    workshop.run((context) => deleteStories(context, storyIds.slice(1)));
    workshop.run((context) => confirmInsight(context, id));
    expect(reworded(workshop, id)).toEqual([]);
    expect(workshop.workspace.insight.get(id)?.storyIds).toEqual([first]);
  });
});

describe("a persona", () => {
  it("gets a story, a picture and pinned quotes; words of who refused are not pinned", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Pays");
    const [yes, no] = workshop.run((context) =>
      addStories(context, stop, [{ text: "It was dear" }, { text: "Never" }]),
    );
    const [said, refused] = [asId<StoryId>(yes ?? ""), asId<StoryId>(no ?? "")];
    workshop.run((context) => editStories(context, [refused], { consent: "refused" }));
    workshop.run((context) => addPersona(context, SCOPE));
    workshop.run((context) => tellPersona(context, SCOPE, "She counts."));
    workshop.run((context) => setPortrait(context, SCOPE, "data:image/png;base64,AAAA"));
    workshop.run((context) => pinQuote(context, SCOPE, said, true));
    expect(workshop.attempt((context) => pinQuote(context, SCOPE, refused, true)).ok).toBe(false);
    expect(workshop.attempt((context) => setPortrait(context, SCOPE, "https://a.b/c.png")).ok).toBe(
      false,
    );
    expect(personaAt(workshop.workspace, SCOPE)).toMatchObject({
      story: "She counts.",
      portrait: "data:image/png;base64,AAAA",
      pinnedQuotes: [said],
    });
    workshop.run((context) => redrawPortrait(context, SCOPE));
    workshop.run((context) => pinQuote(context, SCOPE, said, false));
    expect(personaAt(workshop.workspace, SCOPE)).toMatchObject({
      portrait: null,
      pinnedQuotes: [],
    });
    const id = personaAt(workshop.workspace, SCOPE)?.id ?? "";
    const own = { ...line("a"), scope: `persona:${id}` };
    workshop.run((context) => writeLine(context, own, "Forty"));
    workshop.run((context) => removePersona(context, SCOPE));
    expect([workshop.workspace.persona.size, workshop.workspace.profileEntry.size]).toEqual([0, 0]);
  });

  it("shows chosen words of a story, labelled against the story as it is now, and takes them anew", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Pays");
    const [made] = workshop.run((context) =>
      addStories(context, stop, [{ text: "I rang twice and nobody knew a thing about it." }]),
    );
    const said = asId<StoryId>(made ?? "");
    const choose = (text: string): void => {
      workshop.run((context) => chooseWords(context, SCOPE, said, text));
    };
    const now = () => {
      const persona = personaAt(workshop.workspace, SCOPE);
      const story = workshop.workspace.story.get(said);
      if (story === undefined) throw new Error("the story is gone");
      return shownQuote(
        story,
        persona?.quoteWords.find(({ storyId }) => storyId === said),
      );
    };
    choose("“nobody knew  a thing”");
    expect(personaAt(workshop.workspace, SCOPE)?.pinnedQuotes).toEqual([said]);
    expect(now()).toEqual({ text: "nobody knew a thing", label: "verbatim", isBehind: false });
    workshop.run((context) =>
      editStories(context, [said], { text: "I rang twice and nobody ever knew a thing." }),
    );
    expect(now()).toMatchObject({ label: "edited", isBehind: true });
    workshop.run((context) => takeWordsNow(context, SCOPE, said));
    expect(now()).toEqual({ text: "nobody ever knew a thing", label: "verbatim", isBehind: false });
    choose("nobody cared");
    expect(now()).toEqual({ text: "nobody cared", label: "edited", isBehind: false });
    choose("I rang … a thing.");
    expect(now()).toMatchObject({ label: "abridged" });
    choose(" ");
    expect(personaAt(workshop.workspace, SCOPE)?.quoteWords).toEqual([]);
    choose("I rang twice");
    workshop.run((context) => pinQuote(context, SCOPE, said, false));
    expect(personaAt(workshop.workspace, SCOPE)).toMatchObject({
      quoteWords: [],
      pinnedQuotes: [],
    });
    workshop.run((context) => editStories(context, [said], { consent: "refused" }));
    expect(workshop.attempt((context) => chooseWords(context, SCOPE, said, "I rang")).ok).toBe(
      false,
    );
  });

  it("go with their story, and leave the words of others alone", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Order");
    const told = [{ text: "I rang twice, and rang again." }, { text: "It came on a Sunday." }];
    const [one, other] = workshop
      .run((context) => addStories(context, stop, told))
      .map((id) => asId<StoryId>(id));
    if (one === undefined || other === undefined) throw new Error("no story was made");
    workshop.run((context) => chooseWords(context, SCOPE, one, "I rang twice"));
    workshop.run((context) => chooseWords(context, SCOPE, other, "It came"));
    workshop.run((context) => deleteStories(context, [one]));
    expect(JSON.stringify([...workshop.workspace.persona])).not.toContain("rang");
    expect(personaAt(workshop.workspace, SCOPE)?.quoteWords).toMatchObject([
      { storyId: other, text: "It came" },
    ]);
  });
});

describe("versions", () => {
  it("stand with the latest first, are renamed and taken away", () => {
    const workshop = new Workshop();
    const snapshot = {
      people: 3,
      participants: 2,
      stories: 4,
      personaName: "Ada",
      lines: [],
      quoteStoryIds: [],
    };
    const [id] = workshop.run((context) => saveVersion(context, SCOPE, "Spring", snapshot));
    const version = asId<ProfileVersionId>(id ?? "");
    workshop.run((context) => renameVersion(context, version, "Spring 2026"));
    expect(versionsOf(workshop.workspace, SCOPE)).toMatchObject([
      { name: "Spring 2026", people: 3, savedAt: "2026-03-04T10:00:00.000Z" },
    ]);
    workshop.run((context) => removeVersion(context, version));
    expect(versionsOf(workshop.workspace, SCOPE)).toEqual([]);
  });
});

describe("a sealed guess", () => {
  it("changes until it is sealed, and is revealed only then", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Pays");
    const [made] = workshop.run((context) => startGuess(context, "Support"));
    const id = asId<GuessId>(made ?? "");
    expect(workshop.attempt((context) => sealGuess(context, id)).ok).toBe(false);
    workshop.run((context) => guessPoints(context, id, new Map([[stop, 20]])));
    workshop.run((context) => guessPoints(context, id, new Map([[stop, -40]])));
    expect(workshop.attempt((context) => revealGuess(context, id)).ok).toBe(false);
    expect(workshop.attempt((context) => guessPoints(context, id, new Map([[stop, 101]]))).ok).toBe(
      false,
    );
    workshop.run((context) => sealGuess(context, id));
    expect(
      workshop.attempt((context) => guessPoints(context, id, new Map([[stop, 90]]))),
    ).toMatchObject({
      ok: false,
      problem: { kind: "not-allowed", message: "A sealed guess does not change." },
    });
    workshop.run((context) => revealGuess(context, id));
    expect(guessesOf(workshop.workspace, workshop.mapId)).toMatchObject([
      { name: "Support", points: { [stop]: -40 }, revealedAt: "2026-03-04T10:00:00.000Z" },
    ]);
    workshop.run((context) => removeGuess(context, id));
    expect(guessesOf(workshop.workspace, workshop.mapId)).toEqual([]);
  });
});

describe("a map that is duplicated", () => {
  it("has copies of what was decided about it, which go their own way", () => {
    const workshop = new Workshop();
    const stop = workshop.touchpoint("Pays");
    const scope = `map:${workshop.mapId}`;
    const rule = { kind: "told-at", touchpointIds: [stop] } as const;
    const [made] = workshop.run((context) => addSegment(context, workshop.mapId, scope, rule));
    const segment = `segment:${made ?? ""}`;
    workshop.run((context) => tellPersona(context, segment, "She waits."));
    workshop.run((context) => writeLine(context, { ...line("a"), scope: segment }, stop));
    workshop.run((context) => startGuess(context, "Support"));
    const [guess] = guessesOf(workshop.workspace, workshop.mapId);
    const guessId = asId<GuessId>(guess?.id ?? "");
    workshop.run((context) => guessPoints(context, guessId, new Map([[stop, 20]])));
    const [copy] = workshop.run((context) =>
      duplicateMap(context, workshop.mapId, workshop.board, "Copy"),
    );
    const copyId = asId<MapId>(copy ?? "");
    const [twin] = segmentsOf(workshop.workspace, copyId);
    const [point] = Object.keys(guessesOf(workshop.workspace, copyId)[0]?.points ?? {});
    // Words stay words, though they look like an id.
    expect(twin).toMatchObject({ name: scope });
    expect(twin?.rule).toEqual({ kind: "told-at", touchpointIds: [point] });
    expect(point).not.toBe(stop);
    const twinScope = `segment:${twin?.id ?? ""}`;
    expect(personaAt(workshop.workspace, twinScope)).toMatchObject({ story: "She waits." });
    expect(entriesOf(workshop.workspace, twinScope)).toMatchObject([{ text: stop }]);
    workshop.run((context) => removeSegment(context, asId(made ?? "")));
    expect(entriesOf(workshop.workspace, twinScope)).toHaveLength(1);
    expect(segmentsOf(workshop.workspace, copyId)).toHaveLength(1);
  });
});

describe("a map that is deleted for good", () => {
  it("takes with it all that was decided about it", () => {
    const workshop = new Workshop();
    const scope = `map:${workshop.mapId}`;
    workshop.run((context) => writeLine(context, { ...line("a"), scope }, "x"));
    workshop.run((context) => addInsight(context, scope, "pain", "Waiting"));
    workshop.run((context) => addPersona(context, scope));
    workshop.run((context) => startGuess(context, "Support"));
    workshop.run((context) => deleteMaps(context, new Map([[workshop.mapId, workshop.board]])));
    for (const kind of KINDS_OF_MAP) expect(workshop.workspace[kind].size, kind).toBe(0);
  });
});
