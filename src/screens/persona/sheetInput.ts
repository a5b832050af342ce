import type { PersonaQuote, ShownPersona } from "#evidence/personaSheet.ts";
import { insightsOf } from "#journey/commands/insights.ts";
import { INSIGHT_KINDS } from "#journey/insight.ts";
import { shownQuote } from "#journey/quote.ts";
import { placementOf, type Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { quoteLabelText } from "#marks/QuoteWords.tsx";
import { methodsLine } from "#marks/methodsLine.ts";
import type { SheetInput } from "#scene/personaSheet.ts";
import { scopeInView } from "#session/decided.ts";
import { gateOf } from "#session/gateOf.ts";
import { groupInView } from "#session/personaGroups.ts";
import type { SessionState } from "#session/state.ts";
import { insightMayLeave } from "./insightMayLeave.ts";
import { fieldsApart } from "./personaText.ts";
import { FEWEST, sheetLine } from "./sheetLine.ts";

/** What the sheet of the persona in view shows when it leaves. Nobody who was interviewed is named, and only words with consent are quoted. */
export function sheetInput(state: SessionState, shown: ShownPersona): SheetInput {
  const { derived, workspace } = state;
  const { main, others } = fieldsApart(shown);
  const group = groupInView(state)?.name ?? "";
  const isSmall = shown.people < FEWEST;
  const lines = isSmall
    ? []
    : [...main.map(sheetLine), ...others.map(sheetLine).filter(({ isUnknown }) => !isUnknown)];
  const mayLeave = gateOf(workspace);
  const accepted = insightsOf(workspace, scopeInView(state)).filter(
    (one) => one.verdict === "accepted" && insightMayLeave(one, workspace, mayLeave),
  );
  return {
    name: shown.name,
    standsFor: `${words.personas.standsFor(group, shown.people)} · ${words.personas.madeUp}`,
    face: shown.portrait.kind === "drawn" ? shown.portrait : null,
    quotes: shown.quotes.flatMap((quote) => {
      const story = workspace.story.get(quote.storyId);
      if (story === undefined) return [];
      const { text } = shownQuote(story, quote.words);
      const leaves = mayLeave({ text, consent: story.consent });
      return leaves ? [quoted(story, quote, state)] : [];
    }),
    agreement: agreementOf(shown),
    lines,
    insights: INSIGHT_KINDS.flatMap((kind) => {
      const texts = accepted.filter((one) => one.kind === kind).map(({ text }) => text);
      return texts.length === 0 ? [] : [{ name: words.decisions.insightKindsMany[kind], texts }];
    }),
    story: shown.story.trim(),
    methods: derived === null ? "" : methodsLine(derived.profile),
  };
}

function agreementOf({ agreeing, comparable }: ShownPersona): SheetInput["agreement"] {
  if (comparable === 0) return null;
  const share = agreeing / comparable;
  const rest = words.personas.agreeRest(agreeing, comparable);
  return { share, text: `${words.personas.agree(share)} ${rest}` };
}

function quoted(
  story: Story,
  { words: chosen }: PersonaQuote,
  { mapId, board }: SessionState,
): SheetInput["quotes"][number] {
  const place = mapId === null ? null : placementOf(story, mapId);
  const stop = board?.touchpoint.get(place ?? "")?.title ?? "";
  const source = [quoteLabelText(story, chosen), stop === "" ? "" : words.personas.atStop(stop)];
  return {
    text: shownQuote(story, chosen).text,
    source: source.filter((part) => part !== "").join(" · "),
  };
}
