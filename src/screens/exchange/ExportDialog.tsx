import { useState } from "react";
import { methodsLine } from "#marks/methodsLine.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Select } from "#ui/Select.tsx";
import styles from "./ExportDialog.module.css";
import { type ExportKind, exportMap } from "./exportKinds.ts";

const KINDS: readonly {
  readonly value: ExportKind;
  readonly label: string;
  readonly note: string;
}[] = [
  {
    value: "file",
    label: "Map file (.wayfelt.json)",
    note: "Everything: stories, people, scores. Opens as the same map.",
  },
  {
    value: "svg",
    label: "SVG of the whole map",
    note: "For designers: shapes only, one named group for each stage and touchpoint.",
  },
  {
    value: "png",
    label: "PNG of the whole map",
    note: "At any scale, also what is off the screen.",
  },
  { value: "view", label: "PNG of the view", note: "Exactly what the canvas shows now." },
];

const SCALES = [
  { value: "1", label: "1×" },
  { value: "2", label: "2×" },
  { value: "3", label: "3×" },
] as const;

/** Lets the map leave as a file or a picture, and says what is inside before it does. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const profile = useSessionState((state) => state.derived?.profile ?? null);
  const [kind, setKind] = useState<ExportKind>("file");
  const [scale, setScale] = useState<"1" | "2" | "3">("2");
  const [isDark, setDark] = useState(false);
  const [isTransparent, setTransparent] = useState(false);
  const [isOutlined, setOutlined] = useState(true);
  const [withNames, setNames] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isPicture = kind === "svg" || kind === "png";
  const run = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const outcome = await exportMap(kind, session.store.getState(), {
      scale: Number(scale),
      theme: isDark ? "dark" : "light",
      isTransparent,
      isOutlined,
      withNames,
      methods: profile === null ? "" : methodsLine(profile),
    });
    setBusy(false);
    if (!outcome.ok) {
      setProblem(outcome.problem.message);
      return;
    }
    session.notify(outcome.value);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Export"
      size="small"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={isBusy} onClick={() => void run()}>
            Export
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {problem !== null && <Banner tone="failure">{problem}</Banner>}
        <Select label="As" value={kind} options={KINDS} onValueChange={setKind} />
        {(kind === "png" || kind === "view") && (
          <Select label="Scale" value={scale} options={SCALES} onValueChange={setScale} />
        )}
        {isPicture && <Checkbox label="Dark colours" checked={isDark} onCheckedChange={setDark} />}
        {kind === "svg" && (
          <Checkbox
            label="Letters as outlines"
            checked={isOutlined}
            onCheckedChange={setOutlined}
            note="The same on every machine. Without it, text stays text that can be edited."
          />
        )}
        {kind === "png" && (
          <Checkbox
            label="Transparent ground"
            checked={isTransparent}
            onCheckedChange={setTransparent}
          />
        )}
        {isPicture && (
          <Checkbox
            label="Show who said each quote"
            checked={withNames}
            onCheckedChange={setNames}
            note="Names of interviewees leave only if you say so."
          />
        )}
        {kind === "file" && (
          <p className={styles.inside}>
            Inside: all stories of this map in full, the people who told them with everything known
            of them, and their scores. Share it only with those who may see that.
          </p>
        )}
      </div>
    </Dialog>
  );
}
