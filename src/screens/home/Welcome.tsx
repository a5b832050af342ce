import { type ReactNode, useState } from "react";
import { words } from "#journey/words/words.ts";
import { Chip } from "#ui/Chip.tsx";
import { FileButton } from "#ui/FileButton.tsx";
import { TextField } from "#ui/TextField.tsx";
import { Door } from "./Door.tsx";
import { BlankDrawing, SampleDrawing, StoriesDrawing } from "./doorDrawings.tsx";
import type { HomeActions } from "./homeActions.ts";
import { HomeFoot } from "./HomeFoot.tsx";
import { FILES_TO_OPEN } from "./MapsPlace.tsx";
import styles from "./Welcome.module.css";

interface WelcomeProps extends HomeActions {
  readonly peopleCount?: number;
  readonly renderElsewhere?: (query: string, hasMaps: boolean) => ReactNode;
  readonly trashCount: number;
  readonly onOpenTrash: () => void;
}

/** The first minute: three doors, and no tour. */
export function Welcome(props: WelcomeProps) {
  const { peopleCount = 0 } = props;
  return (
    <div className={styles.place}>
      <div className={styles.middle}>
        <div className={styles.words}>
          <h1 className={styles.title}>{words.home.welcomeTitle}</h1>
          <p className={styles.text}>{words.home.welcomeText}</p>
        </div>
        <ul className={styles.doors}>
          <Door
            title={words.home.doorSample}
            text={words.home.doorSampleText}
            mark={<Chip dashed>{words.home.invented}</Chip>}
            drawing={<SampleDrawing />}
            onOpen={props.onSample}
          />
          <Door
            title={words.home.doorStories}
            text={words.home.doorStoriesText}
            drawing={<StoriesDrawing />}
            beginsImport
            onOpen={props.onImportStories}
          />
          <Door
            title={words.home.doorBlank}
            text={words.home.doorBlankText}
            drawing={<BlankDrawing />}
            onOpen={props.onNew}
          />
        </ul>
        <div className={styles.file}>
          <FileButton variant="ghost" accept={FILES_TO_OPEN} multiple onFiles={props.onOpenFiles}>
            {words.home.openFile}
          </FileButton>
        </div>
      </div>
      {peopleCount > 0 && (
        <LeftPeople count={peopleCount} renderElsewhere={props.renderElsewhere} />
      )}
      <HomeFoot trashCount={props.trashCount} onOpenTrash={props.onOpenTrash} />
    </div>
  );
}

/** People outlive their maps: they are found here, and forgotten. */
function LeftPeople({
  count,
  renderElsewhere,
}: {
  readonly count: number;
  readonly renderElsewhere: WelcomeProps["renderElsewhere"];
}) {
  const [query, setQuery] = useState("");
  return (
    <section className={styles.left} aria-label={words.people.title}>
      <p className={styles.text}>{words.search.left(count)}</p>
      <TextField
        label={words.people.search}
        labelHidden
        type="search"
        placeholder={words.people.search}
        value={query}
        onValueChange={setQuery}
      />
      {query.trim() !== "" && renderElsewhere?.(query, false)}
    </section>
  );
}
