import { words } from "#journey/words/words.ts";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Select } from "#ui/Select.tsx";
import styles from "./ExportDialog.module.css";
import type { ExportChoices, ExportKind } from "./exportKinds.ts";
import { HeldBackNote } from "./HeldBackNote.tsx";

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
  { value: "view", label: "PNG of the view", note: "What the canvas shows now, where it stands." },
];

const SCALES = [
  { value: "1", label: "1×" },
  { value: "2", label: "2×" },
  { value: "3", label: "3×" },
] as const;

/** What can be chosen for each way a map may leave. */
export function ExportForm({
  kind,
  choices,
  onKind,
  onChoices,
}: {
  readonly kind: ExportKind;
  readonly choices: ExportChoices;
  readonly onKind: (kind: ExportKind) => void;
  readonly onChoices: (choices: ExportChoices) => void;
}) {
  const scale = SCALES.find(({ value }) => Number(value) === choices.scale)?.value ?? "2";
  return (
    <>
      <Select label="As" value={kind} options={KINDS} onValueChange={onKind} />
      {(kind === "png" || kind === "view") && (
        <Select
          label="Scale"
          value={scale}
          options={SCALES}
          onValueChange={(value) => onChoices({ ...choices, scale: Number(value) })}
        />
      )}
      {kind !== "file" && <PictureChoices kind={kind} choices={choices} onChoices={onChoices} />}
      {kind === "file" && (
        <>
          <Checkbox
            label={words.exporting.toShare}
            checked={choices.isShared}
            onCheckedChange={(isShared) => onChoices({ ...choices, isShared })}
          />
          <p className={styles.inside} role="status">
            {choices.isShared ? words.exporting.insideShared : words.exporting.insideAll}
          </p>
        </>
      )}
      {(kind !== "file" || choices.isShared) && (
        <HeldBackNote
          isShared={kind === "file"}
          withAllQuotes={kind !== "file" && choices.withAllQuotes}
        />
      )}
    </>
  );
}

function PictureChoices({
  kind,
  choices,
  onChoices,
}: {
  readonly kind: Exclude<ExportKind, "file">;
  readonly choices: ExportChoices;
  readonly onChoices: (choices: ExportChoices) => void;
}) {
  return (
    <>
      <Checkbox
        label="Dark colours"
        checked={choices.theme === "dark"}
        onCheckedChange={(isDark) => onChoices({ ...choices, theme: isDark ? "dark" : "light" })}
      />
      {kind === "svg" && (
        <Checkbox
          label="Letters as outlines"
          checked={choices.isOutlined}
          onCheckedChange={(isOutlined) => onChoices({ ...choices, isOutlined })}
          note="The same on every machine. Without it, text stays text that can be edited."
        />
      )}
      {kind === "png" && (
        <Checkbox
          label="Transparent ground"
          checked={choices.isTransparent}
          onCheckedChange={(isTransparent) => onChoices({ ...choices, isTransparent })}
        />
      )}
      <Checkbox
        label="Show who said each quote"
        checked={choices.withNames}
        onCheckedChange={(withNames) => onChoices({ ...choices, withNames })}
        note="Names of interviewees leave only if you say so."
      />
      <Checkbox
        label={words.exporting.allQuotes}
        checked={choices.withAllQuotes}
        onCheckedChange={(withAllQuotes) => onChoices({ ...choices, withAllQuotes })}
        note={words.exporting.allQuotesNote}
      />
    </>
  );
}
