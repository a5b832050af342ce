import { words } from "#journey/words/words.ts";
import { useSessionState } from "#session/hooks.ts";
import type { SessionState } from "#session/state.ts";
import type { DiskProblem } from "#storage/diskError.ts";
import { showDialog } from "./openDialog.ts";
import styles from "./SaveMark.module.css";

const say = words.frame.saveMark;

/** Says in one place how safe the latest edits are; a press shows the copies. In words on a narrow page too where it has room. */
export function SaveMark({ hasRoom = false }: { readonly hasRoom?: boolean }) {
  const save = useSessionState((state) => state.save);
  const disk = useSessionState((state) => state.disk);
  const { tone, text } = wordsOf(save, disk);
  return (
    <button
      type="button"
      className={styles.mark}
      data-tone={tone}
      data-room={hasRoom ? "" : undefined}
      title={`${text}. ${words.frame.copies}`}
      onClick={() => showDialog({ kind: "copies" })}
    >
      <span className={styles.text} data-testid="save-state" data-longest={say.saved} role="status">
        {text}
      </span>
    </button>
  );
}

function tryingWords(problem: DiskProblem): string {
  const { full, slow, refused } = say.trying;
  if (problem === "full") return full;
  return problem === "slow" ? slow : refused;
}

function wordsOf(
  save: SessionState["save"],
  disk: SessionState["disk"],
): { readonly tone: "calm" | "busy" | "bad"; readonly text: string } {
  if (disk === "memory") return { tone: "bad", text: say.memory };
  if (disk === "no-room") return { tone: "bad", text: say.noRoom };
  if (disk === "unopened") return { tone: "bad", text: say.unopened };
  // A banner says why, and what can be done.
  if (disk === "not-upgraded" || disk === "read-only" || save.kind === "read-only") {
    return { tone: "bad", text: say.readOnly };
  }
  switch (save.kind) {
    case "saving":
      return { tone: "busy", text: say.saving };
    case "failed":
      return { tone: "bad", text: tryingWords(save.problem) };
    case "memory":
    case "saved":
      return { tone: "calm", text: say.saved };
    default:
      return save satisfies never;
  }
}
