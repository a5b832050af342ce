import { isJsonObject, type JsonObject } from "#kit/json.ts";
import { asId, type StoryId } from "./ids.ts";
import { wordsPrint } from "./insight.ts";
import { foldedWords, type QuoteLabel, quoteLabel } from "./quoteLabel.ts";
import { listIn, textIn } from "./read.ts";
import type { Story } from "./story.ts";

/** The words that somebody chose to be shown of a story, kept beside its id. */
export interface QuoteWords {
  readonly storyId: StoryId;
  /** As they are shown. */
  readonly text: string;
  /** A hash of the story's words when these were chosen: it tells that the story has changed. */
  readonly print: string;
}

/** A quote as it is shown at this moment. */
export interface ShownQuote {
  readonly text: string;
  readonly label: QuoteLabel;
  /** The words were chosen of another telling of this story, and do not stand in this one. */
  readonly isBehind: boolean;
}

/** The longest words that a quote keeps, as long as a story. */
export const MAX_QUOTE = 20_000;

/**
 * What is shown of a story: the words that were chosen of it, else all of it.
 * How they stand to the story is read from its text of this moment.
 */
export function shownQuote(
  story: Pick<Story, "text">,
  chosen: Pick<QuoteWords, "text" | "print"> | null = null,
): ShownQuote {
  const text = foldedWords(chosen?.text ?? story.text);
  const label = quoteLabel(text, story.text);
  const print = chosen?.print ?? "";
  const isBehind = label === "edited" && print !== "" && print !== wordsPrint(story);
  return { text, label, isBehind };
}

/** Reads the chosen words of quotes; of two for one story the later. */
export function readQuoteWords(raw: JsonObject): readonly QuoteWords[] {
  const byStory = new Map<string, QuoteWords>();
  for (const row of listIn(raw, "quoteWords")) {
    if (!isJsonObject(row)) continue;
    const storyId = asId<StoryId>(textIn(row, "storyId"));
    const text = textIn(row, "text").slice(0, MAX_QUOTE);
    if (storyId === "" || text.trim() === "") continue;
    byStory.set(storyId, { ...row, storyId, text, print: textIn(row, "print") });
  }
  return [...byStory.values()];
}
