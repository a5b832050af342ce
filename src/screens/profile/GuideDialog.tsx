import { Copy, Printer } from "lucide-react";
import { type Board, touchpointsInOrder } from "#journey/workspace.ts";
import { words } from "#journey/words/words.ts";
import { type Decided, sectionsInView } from "#session/decided.ts";
import { useDecided, useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { contextQuestions, guideText } from "./guideText.ts";
import { printText } from "./printText.ts";
import styles from "./profile.module.css";

/** The nine questions of the context, and the stops to walk through, to be copied or printed. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const text = useDecided(guideInView);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => session.notify(words.profile.guideCopied),
      () => session.notify(words.profile.guideNotCopied, "problem"),
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.profile.guideTitle}
      description={words.profile.guideText}
      footer={
        <>
          <Button icon={<Printer />} onClick={() => printText(words.profile.guideTitle, text)}>
            {words.profile.print}
          </Button>
          <Button variant="primary" icon={<Copy />} onClick={copy}>
            {words.profile.copy}
          </Button>
        </>
      }
    >
      <pre className={styles.guide} data-testid="guide" dir="auto" tabIndex={0}>
        {text}
      </pre>
    </Dialog>
  );
}

function guideInView(state: Decided): string {
  const { workspace, mapId, board } = state;
  const context = sectionsInView(state).find(({ section }) => section === "context");
  const stops = board === null ? [] : stopsToAsk(board);
  const title = mapId === null ? "" : (workspace.map.get(mapId)?.title ?? "");
  return guideText(title, contextQuestions(context?.lines ?? []), stops);
}

/** The stops a customer can tell of, in journey order: what happens backstage they never see. */
function stopsToAsk(board: Board): readonly string[] {
  return touchpointsInOrder(board)
    .filter(({ laneId }) => board.lane.get(laneId)?.role !== "backstage")
    .map(({ title }) => title.trim())
    .filter((title) => title !== "");
}
