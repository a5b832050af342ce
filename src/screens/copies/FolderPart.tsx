import { useRef } from "react";
import { words } from "#journey/words/words.ts";
import type { FolderState } from "#session/folderDesk.ts";
import { useBackupFolder, useSession } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import styles from "./copies.module.css";

const say = words.copies.folder;

type Chosen = Extract<FolderState, { kind: "chosen" }>;

/** Backups that are written into a folder by themselves; nothing where the browser knows no folders. */
export function FolderPart() {
  const session = useSession();
  const state = useBackupFolder();
  const chooseButton = useRef<HTMLButtonElement>(null);
  if (state.kind === "not-offered") return null;
  const name = state.kind === "chosen" ? state.name : null;
  const stop = (): void => {
    // The button that is pressed goes away.
    chooseButton.current?.focus({ preventScroll: true });
    void session.copies.folder.stop();
  };
  return (
    <>
      <div className={styles.part}>
        <p className={styles.hint} dir="auto">
          {name === null ? say.offer : say.chosen(name)}
        </p>
        <div className={styles.buttons}>
          <Button ref={chooseButton} size="small" onClick={() => void chooseFolder(session)}>
            {name === null ? say.choose : say.other}
          </Button>
          {name !== null && (
            <Button size="small" onClick={stop}>
              {say.stop}
            </Button>
          )}
        </div>
      </div>
      {state.kind === "chosen" && <FolderTrouble state={state} />}
    </>
  );
}

/** Why no backup comes into the folder, and the press that mends it; nothing while all is well. */
export function FolderTrouble({
  state,
  flush = false,
}: {
  readonly state: Chosen;
  readonly flush?: boolean;
}) {
  const session = useSession();
  const allow = async (): Promise<void> => {
    if (await session.copies.folder.allow()) session.notify(say.saved(state.name));
  };
  if (state.access === "ask") {
    return (
      <Banner
        tone="warning"
        flush={flush}
        actions={<Button onClick={() => void allow()}>{say.allow}</Button>}
      >
        {say.ask(state.name)}
      </Banner>
    );
  }
  const told = troubleText(state);
  if (told === null) return null;
  return (
    <Banner
      tone="warning"
      flush={flush}
      actions={
        <>
          <Button disabled={state.isWriting} onClick={() => void allow()}>
            {words.actions.tryAgain}
          </Button>
          <Button onClick={() => void chooseFolder(session)}>{say.other}</Button>
        </>
      }
    >
      {told}
    </Banner>
  );
}

function troubleText({ access, problem, name }: Chosen): string | null {
  if (access === "denied") return say.denied(name);
  return problem === null ? null : say.problems[problem](name);
}

async function chooseFolder(session: Session): Promise<void> {
  try {
    const isSaved = await session.copies.folder.choose();
    if (isSaved) session.notify(say.begun);
  } catch (error) {
    session.notify(say.notChosen(error instanceof Error ? error.message : ""), "problem");
  }
}
