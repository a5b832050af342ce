import { useEffect, useRef, useState } from "react";
import { CopyIncomplete } from "#document/copies.ts";
import type { HowFar } from "#document/difference.ts";
import { words } from "#journey/words/words.ts";
import type { Restored } from "#session/restoring.ts";
import { Button } from "#ui/Button.tsx";
import { ProgressBar } from "#ui/ProgressBar.tsx";
import { Select } from "#ui/Select.tsx";
import { Working } from "#ui/Working.tsx";
import styles from "./copies.module.css";

/** Something that one can go back to. */
export interface WayBack {
  readonly preview: (howFar: HowFar) => Promise<readonly Restored[]>;
  /** Does it, as one step that can be undone; when the signal aborts, nothing is changed. */
  readonly restore: (
    howFar: HowFar,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  /** Is all of it there? If not, nothing can be said to have been made since, and so to go. */
  readonly isWhole: boolean;
}

type Preview =
  | { readonly kind: "comparing" }
  | { readonly kind: "problem"; readonly text: string }
  | { readonly kind: "compared"; readonly restored: readonly Restored[] };

const say = words.copies;

const HOW_FAR: readonly { readonly value: HowFar; readonly label: string }[] = [
  { value: "exact", label: say.exact },
  { value: "keep-new", label: say.keepNew },
  { value: "missing", label: say.missing },
];

/** How far to go back, what that would change, and the button that does it. */
export function GoBack({
  way,
  first,
  action,
}: {
  readonly way: WayBack;
  readonly first: HowFar;
  readonly action: string;
}) {
  const [howFar, setHowFar] = useState<HowFar>(first);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const preview = usePreview(way, howFar);
  const running = useRef<AbortController | null>(null);
  // Whoever closes the dialog in the midst of it wants it to end.
  useEffect(() => () => running.current?.abort(), []);
  const restore = async (): Promise<void> => {
    running.current = new AbortController();
    setShare(0);
    try {
      await way.restore(howFar, setShare, running.current.signal);
    } catch (error) {
      setProblem(problemOf(error, say.stopped));
    }
    setShare(null);
  };
  const told = preview.kind === "problem" ? preview.text : problem;
  if (told !== null) {
    return (
      <p className={styles.problem} role="alert">
        {told}
      </p>
    );
  }
  const restored = preview.kind === "compared" ? preview.restored : null;
  const options = HOW_FAR.filter(({ value }) => way.isWhole || value !== "exact");
  return (
    <div className={styles.preview}>
      <Select label={say.howFar} value={howFar} options={options} onValueChange={setHowFar} />
      {restored === null ? (
        <Working>{say.looking}</Working>
      ) : (
        <Changes restored={restored} howFar={howFar} />
      )}
      {share !== null && (
        <ProgressBar
          label={say.restoring}
          value={share}
          onCancel={() => running.current?.abort()}
        />
      )}
      {restored !== null && restored.length > 0 && (
        <div>
          <Button variant="primary" disabled={share !== null} onClick={() => void restore()}>
            {action}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Why there is no way back: the copy is not whole, or something else, as it is told here. */
function problemOf(error: unknown, other: (detail: string) => string): string {
  if (error instanceof CopyIncomplete) return say.incomplete;
  return other(error instanceof Error ? error.message : String(error));
}

function Changes({
  restored,
  howFar,
}: {
  readonly restored: readonly Restored[];
  readonly howFar: HowFar;
}) {
  if (restored.length === 0) return <p className={styles.hint}>{say.same[howFar]}</p>;
  const lines = [
    [say.back, things(restored, "back")],
    [say.changed, things(restored, "changed")],
    [say.gone, things(restored, "gone")],
  ] as const;
  return (
    <ul className={styles.changes}>
      {lines.flatMap(([text, what]) => (what === "" ? [] : <li key={text("")}>{text(what)}</li>))}
    </ul>
  );
}

function things(restored: readonly Restored[], how: "back" | "changed" | "gone"): string {
  return words.formats.list(
    restored.filter((of) => of[how] > 0).map((of) => say.kinds[of.kind](of[how])),
  );
}

function usePreview(way: WayBack, howFar: HowFar): Preview {
  const [asked, setAsked] = useState(howFar);
  const [preview, setPreview] = useState<Preview>({ kind: "comparing" });
  if (asked !== howFar) {
    setAsked(howFar);
    setPreview({ kind: "comparing" });
  }
  useEffect(() => {
    let isLate = false;
    way.preview(howFar).then(
      (restored) => {
        if (!isLate) setPreview({ kind: "compared", restored });
      },
      (error: unknown) => {
        if (!isLate) setPreview({ kind: "problem", text: problemOf(error, say.notCompared) });
      },
    );
    return () => {
      isLate = true;
    };
  }, [way, howFar]);
  return preview;
}
