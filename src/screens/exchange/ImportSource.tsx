import { useState } from "react";
import { words } from "#journey/words/words.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { FileButton } from "#ui/FileButton.tsx";
import { FileDrop } from "#ui/FileDrop.tsx";
import { isMac, keysText } from "#ui/keysText.ts";
import styles from "./ImportDialog.module.css";
import { fileOfPaste, readClipboard } from "./usePastedFile.ts";

/** Where the stories come from: a file that is chosen or dropped, or a table that is pasted. */
export function ImportSource({
  problem,
  onFile,
}: {
  /** Why the last one could not be read. */
  readonly problem: string | null;
  readonly onFile: (file: File) => void;
}) {
  const said = words.importing;
  const [lacks, setLacks] = useState<string | null>(null);
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file !== undefined) onFile(file);
  };
  const paste = async (): Promise<void> => {
    const pasted = await readClipboard();
    const file = pasted === null ? null : await fileOfPaste(pasted);
    if (file === null) setLacks(said.noPaste(keysText("Mod+V", isMac())));
    else onFile(file);
  };
  const told = lacks ?? problem;
  return (
    <div className={styles.choose}>
      {told !== null && <Banner tone="failure">{told}</Banner>}
      <FileDrop label="Drop to import" onFiles={take}>
        <p className={styles.hint}>{said.whatToChoose}</p>
        <div className={styles.sources}>
          <FileButton
            variant="primary"
            accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,text/tab-separated-values,text/plain"
            onFiles={take}
          >
            {said.chooseFile}
          </FileButton>
          <Button onClick={() => void paste()}>{said.pasteTable}</Button>
        </div>
        <p className={styles.hint}>{said.orPaste(keysText("Mod+V", isMac()))}</p>
      </FileDrop>
    </div>
  );
}
