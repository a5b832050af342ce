import { Copy, Printer } from "lucide-react";
import { type Advice, ADVISED } from "#evidence/findings/askNext.ts";
import { adviceText } from "#evidence/findings/findingText.ts";
import { isUnseen } from "#journey/lane.ts";
import { type Board, touchpointsInOrder } from "#journey/workspace.ts";
import { words } from "#journey/words/words.ts";
import { type Decided, sectionsInView } from "#session/decided.ts";
import { useDecided, useSession, useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { copyText } from "#ui/copyText.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { useFindingNames } from "#marks/useFindingNames.ts";
import styles from "./GuideDialog.module.css";
import { contextQuestions, type Guide, guideText } from "./guideText.ts";
import { printGuide } from "./printGuide.ts";

const NO_ADVICE: readonly Advice[] = [];

/** Whom to ask next, the nine questions of the context, and the stops to walk through, to be copied or printed. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const names = useFindingNames();
  const advice = useSessionState((state) => state.findings?.advice ?? NO_ADVICE);
  const asks = advice.slice(0, ADVISED).map((one) => adviceText(one, names));
  const guide: Guide = { ...useDecided(guideInView), asks };
  const text = guideText(guide);
  const copy = (): void => {
    copyText(text).then(
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
          <Button icon={<Printer />} onClick={() => printGuide(guide)}>
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

function guideInView(state: Decided): Omit<Guide, "asks"> {
  const { workspace, mapId, board } = state;
  const context = sectionsInView(state).find(({ section }) => section === "context");
  return {
    title: mapId === null ? "" : (workspace.map.get(mapId)?.title ?? ""),
    questions: contextQuestions(context?.lines ?? []),
    stops: board === null ? [] : stopsToAsk(board),
  };
}

/** The stops a customer can tell of, in journey order: what happens backstage they never see. */
function stopsToAsk(board: Board): readonly string[] {
  return touchpointsInOrder(board)
    .filter(({ laneId }) => !isUnseen(board.lane.get(laneId)?.role ?? "notes"))
    .map(({ title }) => title.trim())
    .filter((title) => title !== "");
}
