import type { StoryId } from "#journey/ids.ts";
import { wordsPrint } from "#journey/insight.ts";
import { MAX_QUOTE, type QuoteWords } from "#journey/quote.ts";
import { foldedWords, unquoted, wordsNow } from "#journey/quoteLabel.ts";
import { type Context, notDone, type Outcome } from "./context.ts";
import { decidePersona, personaAt } from "./personas.ts";

/**
 * Chooses the words that are shown of a story on the sheet of a group's
 * persona, and pins the quote where it is not yet. Quotation marks around them
 * that the story does not have are left off; no words, or all of the story's,
 * show the whole story. `made`: the persona's id.
 */
export function chooseWords(
  context: Context,
  scope: string,
  storyId: StoryId,
  text: string,
): Outcome {
  return write(context, scope, storyId, text, "Choose words of quote");
}

/** Shows the same part of a story as it is told now. `made`: the persona's id. */
export function takeWordsNow(context: Context, scope: string, storyId: StoryId): Outcome {
  const chosen = wordsOf(context, scope).find((one) => one.storyId === storyId);
  const story = context.workspace.story.get(storyId);
  if (chosen === undefined || story === undefined) {
    return notDone("not-found", "No words were chosen of that story.");
  }
  const text = wordsNow(chosen.text, story.text);
  return write(context, scope, storyId, text, "Take words as they are now");
}

function write(
  context: Context,
  scope: string,
  storyId: StoryId,
  text: string,
  name: string,
): Outcome {
  const story = context.workspace.story.get(storyId);
  if (story === undefined) return notDone("not-found", "That story is no longer here.");
  if (story.consent === "refused") {
    return notDone("not-allowed", "The participant refused to be quoted.");
  }
  if (text.length > MAX_QUOTE) {
    return notDone("not-valid", `A quote has at most ${MAX_QUOTE} characters.`);
  }
  const whole = foldedWords(story.text);
  const said = foldedWords(text);
  const words = whole.includes(said) ? said : unquoted(said);
  const before = wordsOf(context, scope);
  const own: QuoteWords = {
    ...before.find((one) => one.storyId === storyId),
    storyId,
    text: words,
    print: wordsPrint(story),
  };
  const others = before.filter((one) => one.storyId !== storyId);
  const isWhole = words === "" || words === whole;
  const pinned = personaAt(context.workspace, scope)?.pinnedQuotes ?? [];
  return decidePersona(context, scope, name, {
    quoteWords: isWhole ? others : [...others, own],
    ...(pinned.includes(storyId) ? {} : { pinnedQuotes: [...pinned, storyId] }),
  });
}

function wordsOf({ workspace }: Context, scope: string): readonly QuoteWords[] {
  return personaAt(workspace, scope)?.quoteWords ?? [];
}
