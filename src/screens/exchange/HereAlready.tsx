import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";

/** Asks what to do with a map file whose map is in this browser already, and reads otherwise. */
export function HereAlready({
  title,
  onAnswer,
}: {
  readonly title: string;
  readonly onAnswer: (how: "replace" | "copy" | null) => void;
}) {
  const said = words.home.hereAlready;
  return (
    <Dialog
      open
      onClose={() => onAnswer(null)}
      title={said.title(title)}
      size="small"
      footer={
        <>
          <Button onClick={() => onAnswer(null)}>{words.actions.cancel}</Button>
          <Button onClick={() => onAnswer("replace")}>{said.replace}</Button>
          <Button variant="primary" onClick={() => onAnswer("copy")}>
            {said.copy}
          </Button>
        </>
      }
    >
      <p>{said.text}</p>
    </Dialog>
  );
}
