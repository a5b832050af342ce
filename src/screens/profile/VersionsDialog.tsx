import { Trash2 } from "lucide-react";
import { useState } from "react";
import { removeVersion, saveVersion, versionsOf } from "#journey/commands/versions.ts";
import type { ProfileVersionId } from "#journey/ids.ts";
import type { ProfileVersion } from "#journey/profileVersion.ts";
import { words } from "#journey/words/words.ts";
import { type Decided, scopeInView, snapshotInView } from "#session/decided.ts";
import { useDecided, useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { passFocus } from "#ui/passFocus.ts";
import { TextField } from "#ui/TextField.tsx";
import styles from "./profile.module.css";
import { ThenAndNow } from "./ThenAndNow.tsx";

/** Saves the profile and persona as they stand, and shows what changed since a saved version. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const versions = useDecided(versionsInView);
  const [chosen, setChosen] = useState<ProfileVersionId | null>(null);
  const version = versions.find(({ id }) => id === chosen) ?? null;
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={words.profile.versionsTitle}
      description={words.profile.versionsText}
    >
      <SaveForm />
      {versions.length === 0 && <p className={styles.hint}>{words.profile.noVersions}</p>}
      <ul className={styles.versions}>
        {versions.map((one) => (
          <VersionRow
            key={one.id}
            version={one}
            isChosen={one.id === chosen}
            onChoose={() => setChosen(one.id === chosen ? null : one.id)}
          />
        ))}
      </ul>
      {version !== null && <ThenAndNow version={version} />}
    </Dialog>
  );
}

function SaveForm() {
  const session = useSession();
  const [name, setName] = useState("");
  const save = (): void => {
    const state = session.store.getState();
    const snapshot = snapshotInView(state);
    if (snapshot === null) return;
    const outcome = session.run((context) =>
      saveVersion(context, scopeInView(state), name.trim(), snapshot),
    );
    if (outcome.ok) setName("");
  };
  return (
    <form
      className={styles.saveForm}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={words.profile.versionName}
        placeholder={words.profile.versionPlaceholder}
        value={name}
        onValueChange={setName}
        maxLength={120}
      />
      <Button type="submit" variant="primary">
        {words.profile.saveVersion}
      </Button>
    </form>
  );
}

function VersionRow({
  version,
  isChosen,
  onChoose,
}: {
  readonly version: ProfileVersion;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const session = useSession();
  const name = nameOf(version);
  const { savedAt } = version;
  const facts = words.profile.versionFacts(version);
  return (
    <li className={styles.version} data-testid="version">
      <span className={styles.versionName} dir="auto">
        {name}
      </span>
      <span className={styles.versionFacts}>
        {savedAt === null ? facts : `${words.formats.dateTime(savedAt)} · ${facts}`}
      </span>
      <Button size="small" aria-expanded={isChosen} onClick={onChoose}>
        {words.profile.compareWithNow}
      </Button>
      <IconButton
        label={words.profile.removeVersion(name)}
        icon={<Trash2 />}
        size="small"
        onClick={({ currentTarget }) => {
          passFocus(currentTarget, {
            item: '[data-testid="version"]',
            list: '[role="dialog"]',
            otherwise: "input",
          });
          session.run((context) => removeVersion(context, version.id));
        }}
      />
    </li>
  );
}

function nameOf({ name }: Pick<ProfileVersion, "name">): string {
  return name === "" ? words.profile.unnamedVersion : name;
}

function versionsInView(state: Decided): readonly ProfileVersion[] {
  return versionsOf(state.workspace, scopeInView(state));
}
