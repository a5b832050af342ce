import { useRef, useState } from "react";
import { chooseWords } from "#journey/commands/quotes.ts";
import { MAX_QUOTE, type QuoteWords, shownQuote } from "#journey/quote.ts";
import { foldedWords, keepOnly, leaveOut, quoteLabel } from "#journey/quoteLabel.ts";
import type { Story } from "#journey/story.ts";
import { words } from "#journey/words/words.ts";
import { scopeInView } from "#session/decided.ts";
import { useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextArea } from "#ui/TextArea.tsx";
import styles from "./persona.module.css";

/** Chooses the words that are shown of a story, and says at each letter how they stand to it. */
export function WordsDialog({
  story,
  chosen,
  onClose,
}: {
  readonly story: Story;
  readonly chosen: QuoteWords | null;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const [text, setText] = useState(() => shownQuote(story, chosen).text);
  const save = (): void => {
    const scope = scopeInView(session.store.getState());
    session.run((context) => chooseWords(context, scope, story.id, text));
    onClose();
  };
  const said = foldedWords(text) === "" ? foldedWords(story.text) : text;
  const label = quoteLabel(said, story.text);
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.quotes.title}
      description={words.quotes.text}
      closeOnPressOutside={false}
      footer={
        <>
          <Button onClick={onClose}>{words.quotes.cancel}</Button>
          <Button variant="primary" onClick={save}>
            {words.quotes.save}
          </Button>
        </>
      }
    >
      <div className={styles.wording}>
        <WordsField text={text} whole={foldedWords(story.text)} onText={setText} onSubmit={save} />
        <p className={styles.standing} data-label={label} role="status">
          <strong>{words.quotes.label[label]}</strong> {words.quotes.labelNote[label]}
        </p>
        <section aria-label={words.quotes.story}>
          <h3 className={styles.heading}>{words.quotes.story}</h3>
          <p className={styles.original} dir="auto">
            {story.text}
          </p>
        </section>
      </div>
    </Dialog>
  );
}

/** The words to show, and what can be done with those of them that are selected. */
function WordsField({
  text,
  whole,
  onText,
  onSubmit,
}: {
  readonly text: string;
  /** All that was told. */
  readonly whole: string;
  readonly onText: (text: string) => void;
  readonly onSubmit: () => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState<readonly [number, number]>([0, 0]);
  const [from, to] = selection;
  const isNone = from >= to;
  const put = (next: string): void => {
    onText(next);
    setSelection([0, 0]);
    frame.current?.querySelector("textarea")?.focus();
  };
  return (
    <>
      <div ref={frame}>
        <TextArea
          label={words.quotes.field}
          value={text}
          maxLength={MAX_QUOTE}
          onValueChange={onText}
          onSubmit={onSubmit}
          onSelection={(start, end) => setSelection([start, end])}
        />
      </div>
      <div className={styles.wordingButtons}>
        <Button size="small" disabled={isNone} onClick={() => put(keepOnly(text, from, to))}>
          {words.quotes.keepOnly}
        </Button>
        <Button size="small" disabled={isNone} onClick={() => put(leaveOut(text, from, to))}>
          {words.quotes.leaveOut}
        </Button>
        <Button size="small" disabled={foldedWords(text) === whole} onClick={() => put(whole)}>
          {words.quotes.whole}
        </Button>
      </div>
    </>
  );
}
