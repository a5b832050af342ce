import type { ReactNode } from "react";
import { type QuoteWords as Chosen, shownQuote } from "#journey/quote.ts";
import type { Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import styles from "./Quote.module.css";

/** The words of a quote between quotation marks, which stay where they are also around a text that runs the other way. */
export function QuoteWords({ text }: { readonly text: string }) {
  return (
    <>
      “<span className={styles.isolated}>{text}</span>”
    </>
  );
}

/** How the shown words stand to the story as it is now, in words. */
export function quoteLabelText(story: Pick<Story, "text">, chosen: Chosen | null): string {
  const { label, isBehind } = shownQuote(story, chosen);
  return isBehind ? words.quotes.behind : words.quotes.label[label];
}

/** The same as a mark: what is not in their words stands out. */
export function QuoteLabel({
  story,
  chosen,
}: {
  readonly story: Pick<Story, "text">;
  readonly chosen: Chosen | null;
}): ReactNode {
  return (
    <span className={styles.label} data-label={shownQuote(story, chosen).label}>
      {quoteLabelText(story, chosen)}
    </span>
  );
}
