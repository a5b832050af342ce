import { useRef } from "react";
import type { FoundMap } from "#formats/door/door.ts";
import { words } from "#journey/words/words.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { saveFile } from "#ui/saveFile.ts";
import styles from "./FoundInFiles.module.css";

/** So many repairs are read on the screen; all of them are in the text that can be saved. */
const SHOWN = 500;

const said = words.home.found;

type Readable = Extract<FoundMap, { kind: "map" }>;
type Unreadable = Extract<FoundMap, { kind: "unreadable" }>;

/** Lists what is amiss in the files that were given, before anything of them is kept. */
export function FoundInFiles({
  maps,
  onAnswer,
}: {
  readonly maps: readonly FoundMap[];
  /** Are the maps that can be read to be opened? */
  readonly onAnswer: (opens: boolean) => void;
}) {
  const readable = maps.filter((map): map is Readable => map.kind === "map");
  const unreadable = maps.filter((map): map is Unreadable => map.kind === "unreadable");
  const opens = readable.length > 0;
  const next = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      onClose={() => onAnswer(!opens)}
      title={opens ? said.title(readable.length) : said.refusedTitle(unreadable.length)}
      size="medium"
      initialFocus={next}
      footer={
        opens ? (
          <>
            <Button onClick={() => onAnswer(false)}>{words.actions.cancel}</Button>
            <Button ref={next} variant="primary" onClick={() => onAnswer(true)}>
              {said.open(readable.length)}
            </Button>
          </>
        ) : (
          <Button ref={next} variant="primary" onClick={() => onAnswer(true)}>
            {words.actions.close}
          </Button>
        )
      }
    >
      <div className={styles.files} data-testid="found">
        {unreadable.map((map) => (
          <Refused key={map.name} map={map} />
        ))}
        {readable.map((map) => (
          <Mended key={map.name} map={map} />
        ))}
        {opens && <p className={styles.note}>{said.note(readable.length)}</p>}
      </div>
    </Dialog>
  );
}

/** A file, or a part of one, that cannot be read, and why. */
function Refused({ map: { name, problem, bytes } }: { readonly map: Unreadable }) {
  const save = (): void =>
    saveFile(new Blob([bytes as Uint8Array<ArrayBuffer>]), name.slice(name.lastIndexOf("/") + 1));
  return (
    <Banner
      tone="failure"
      actions={
        bytes.byteLength > 0 && (
          <Button size="small" onClick={save}>
            {words.copies.savePart}
          </Button>
        )
      }
    >
      <bdi className={styles.name}>{name}</bdi> {problem.message}
    </Banner>
  );
}

/** A map that can be opened, and what was mended while it was read. */
function Mended({ map: { name, read } }: { readonly map: Readable }) {
  const { file, repairs } = read;
  const { title } = file.map;
  const save = (): void => {
    const text = [name, "", ...repairs.map(({ message }) => message), ""].join("\r\n");
    saveFile(new Blob([text], { type: "text/plain;charset=utf-8" }), said.listName(name));
  };
  const more = repairs.length - SHOWN;
  return (
    <section className={styles.map}>
      <h3 className={styles.title} dir="auto">
        {typeof title === "string" && title.trim() !== "" ? title : words.home.untitled}
      </h3>
      <p className={styles.note}>
        <bdi>{name}</bdi> ·{" "}
        {words.home.facts(file.stages.length, file.touchpoints.length, file.stories.length)}
      </p>
      {repairs.length > 0 && (
        <>
          <p>{said.mended(repairs.length)}</p>
          <ul className={styles.repairs} tabIndex={0}>
            {repairs.slice(0, SHOWN).map(({ message }, index) => (
              <li key={`${index}:${message}`} dir="auto">
                {message}
              </li>
            ))}
            {more > 0 && <li>{words.importing.outcome.more(more)}</li>}
          </ul>
          <Button size="small" onClick={save}>
            {said.saveList}
          </Button>
        </>
      )}
    </section>
  );
}
