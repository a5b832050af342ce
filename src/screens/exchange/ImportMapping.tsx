import { ENCODING_OPTIONS } from "./encodingOptions.ts";
import type { ColumnRole } from "#formats/csv/mapping.ts";
import type { FilePreview } from "#formats/csv/protocol.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Select } from "#ui/Select.tsx";
import { words } from "#journey/words/words.ts";
import { namesStops, Roles, tellsOfPeopleAlone } from "#formats/csv/roles.ts";
import { withRole } from "./columnRoles.ts";
import { ImportAgain } from "./ImportAgain.tsx";
import { ImportConsent } from "./ImportConsent.tsx";
import { ImportEffect } from "./ImportEffect.tsx";
import { ImportPlace } from "./ImportPlace.tsx";
import styles from "./ImportDialog.module.css";
import { PeopleInColumns } from "./PeopleInColumns.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { TurnedScales } from "./TurnedScales.tsx";
import type { ImportFlow } from "./useImport.ts";

const DELIMITERS = [
  { value: ",", label: "Comma" },
  { value: ";", label: "Semicolon" },
  { value: "\t", label: "Tab" },
  { value: "|", label: "Bar" },
] as const;

/** Shows the first rows and what each column is taken for; every guess can be changed. */
export function ImportMapping({
  flow,
  preview,
  problem,
  isKept,
}: {
  readonly flow: ImportFlow;
  readonly preview: FilePreview;
  readonly problem: string | null;
  /** Are the columns taken as somebody took them the last time? */
  readonly isKept: boolean;
}) {
  const { mapping } = flow;
  const setRole = (column: number, role: ColumnRole): void => {
    flow.setMapping(withRole(mapping, column, role));
  };
  const isMissingStory = !mapping.some(({ kind }) => kind === "story" || kind === "words");
  const isOfPeople = tellsOfPeopleAlone(mapping);
  const ambiguous = mapping.some((role) => role.kind === "date" && role.isAmbiguous);
  return (
    <div className={styles.mapping} data-testid="mapping">
      {problem !== null && <Banner tone="failure">{problem}</Banner>}
      {isKept && (
        <Banner
          tone="notice"
          actions={<Button onClick={flow.guessAnew}>{words.importing.kept.anew}</Button>}
        >
          {words.importing.kept.is}
        </Banner>
      )}
      {preview.notes.map((note) => (
        <Banner key={note}>{note}</Banner>
      ))}
      {isMissingStory && (
        <Banner>{isOfPeople ? words.importing.peopleAlone : words.importing.noStory}</Banner>
      )}
      {ambiguous && (
        <Banner>
          The dates can be read day first or month first. Check the order under the date column.
        </Banner>
      )}
      <PeopleInColumns flow={flow} turned={preview.turned} />
      <TurnedScales header={preview.header} mapping={mapping} onMapping={flow.setMapping} />
      {!isOfPeople && !namesStops(new Roles(mapping)) && (
        <ImportPlace flow={flow} preview={preview} onRole={setRole} />
      )}
      <FileSettings flow={flow} preview={preview} />
      <PreviewTable preview={preview} mapping={mapping} onRole={setRole} />
      <ImportAgain flow={flow} />
      <ImportEffect effect={flow.effect} takesKnown={flow.again.takesKnown} />
    </div>
  );
}

/** How the file was read, and what becomes of stages that are still empty. */
function FileSettings({
  flow,
  preview,
}: {
  readonly flow: ImportFlow;
  readonly preview: FilePreview;
}) {
  return (
    <div className={styles.settings}>
      <strong dir="auto">{flow.fileName}</strong>
      <span>{words.counts.rows(preview.rowCount)}</span>
      {!flow.isPasted && <SourceSettings flow={flow} source={preview.source} />}
      <Checkbox
        label="The first row names the columns"
        checked={preview.hasHeader}
        onCheckedChange={(hasHeader) => void flow.reread({ hasHeader })}
      />
      <ImportConsent flow={flow} />
      <RowSettings flow={flow} />
      {flow.emptyStageCount > 0 && (
        <Checkbox
          label={`Remove the ${flow.emptyStageCount} stages that are still empty`}
          checked={flow.dropsStages}
          onCheckedChange={flow.setDropsStages}
        />
      )}
    </div>
  );
}

/** Which rows and people are taken, where there are any that are here already or tell nothing. */
function RowSettings({ flow }: { readonly flow: ImportFlow }) {
  const { effect, again, setAgain } = flow;
  if (effect === null || typeof effect === "string") return null;
  const silent = effect.silent + (again.takesSilent ? effect.described : 0);
  return (
    <>
      {effect.here > 0 && (
        <Checkbox
          label={words.importing.leaveOutKnown}
          checked={!again.takesKnown}
          onCheckedChange={(leaves) => setAgain({ ...again, takesKnown: !leaves })}
        />
      )}
      {(effect.byName > 0 || !again.knowsNames) && (
        <Checkbox
          label={words.importing.knowsNames(effect.byName)}
          checked={again.knowsNames}
          onCheckedChange={(knowsNames) => setAgain({ ...again, knowsNames })}
        />
      )}
      {silent > 0 && (
        <Checkbox
          label={words.importing.takeSilent(silent)}
          checked={again.takesSilent}
          onCheckedChange={(takesSilent) => setAgain({ ...again, takesSilent })}
        />
      )}
    </>
  );
}

function SourceSettings({
  flow,
  source,
}: {
  readonly flow: ImportFlow;
  readonly source: FilePreview["source"];
}) {
  if (source.kind === "workbook") {
    return (
      <Select
        label={words.importing.sheet}
        labelHidden
        quiet
        value={source.sheet}
        options={source.sheets.map((name) => ({ value: name, label: name }))}
        onValueChange={(sheet) => void flow.reread({ sheet })}
      />
    );
  }
  return (
    <>
      <Select
        label="Encoding"
        labelHidden
        quiet
        value={source.encoding}
        options={ENCODING_OPTIONS}
        onValueChange={(encoding) => void flow.reread({ encoding })}
      />
      <Select
        label="Columns apart by"
        labelHidden
        quiet
        value={DELIMITERS.find(({ value }) => value === source.delimiter)?.value ?? ","}
        options={DELIMITERS}
        onValueChange={(delimiter) => void flow.reread({ delimiter })}
      />
    </>
  );
}
