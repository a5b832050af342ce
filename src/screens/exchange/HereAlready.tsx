import { useRef } from "react";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";

/** Asks what to do with a map file whose map is in this browser already, and reads otherwise. */
export function HereAlready({
  here,
  onAnswer,
}: {
  readonly here: { readonly title: string; readonly isInTrash: boolean };
  readonly onAnswer: (how: "merge" | "replace" | "copy" | null) => void;
}) {
  const said = words.home.hereAlready;
  const merge = useRef<HTMLButtonElement>(null);
  const title = here.title.trim() === "" ? words.home.untitled : here.title;
  return (
    <Dialog
      open
      onClose={() => onAnswer(null)}
      title={here.isInTrash ? said.titleInTrash(title) : said.title(title)}
      size="medium"
      initialFocus={merge}
      footer={
        <>
          <Button onClick={() => onAnswer(null)}>{words.actions.cancel}</Button>
          <Button onClick={() => onAnswer("replace")}>
            {here.isInTrash ? said.replaceInTrash : said.replace}
          </Button>
          <Button onClick={() => onAnswer("copy")}>{said.copy}</Button>
          <Button ref={merge} variant="primary" onClick={() => onAnswer("merge")}>
            {said.merge}
          </Button>
        </>
      }
    >
      <p>{here.isInTrash ? said.textInTrash : said.text}</p>
    </Dialog>
  );
}
