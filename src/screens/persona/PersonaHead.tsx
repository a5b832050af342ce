import { useEffect, useRef, useState } from "react";
import type { ShownPersona } from "#evidence/personaSheet.ts";
import { namePersona } from "#journey/commands/personas.ts";
import { words } from "#journey/words/words.ts";
import { scopeInView } from "#session/decided.ts";
import { useDecided, useSession } from "#session/hooks.ts";
import { groupInView } from "#session/personaGroups.ts";
import { InlineEdit } from "#ui/InlineEdit.tsx";
import styles from "./persona.module.css";
import { PortraitMenu } from "./PortraitMenu.tsx";

/** Face, name, and for whom the persona stands. */
export function PersonaHead({ shown }: { readonly shown: ShownPersona }) {
  const group = useDecided(groupInView);
  return (
    <header className={styles.sheet}>
      <PortraitMenu portrait={shown.portrait} />
      <div className={styles.who}>
        <h2 className={styles.name}>
          <PersonaName name={shown.name} />
        </h2>
        <div className={styles.stands}>
          {words.personas.standsFor(group?.name ?? "", shown.people)} · {words.personas.madeUp}
        </div>
        {shown.standsForNobody && (
          <div className={styles.warning} role="status">
            {words.decisions.standsForNobody}
          </div>
        )}
      </div>
    </header>
  );
}

function PersonaName({ name }: { readonly name: string }) {
  const session = useSession();
  const [isEditing, setEditing] = useState(false);
  const [isBack, setBack] = useState(false);
  const face = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isEditing && isBack) face.current?.focus();
  }, [isEditing, isBack]);
  if (!isEditing) {
    return (
      <button
        ref={face}
        type="button"
        title={words.personas.rename}
        aria-keyshortcuts="F2"
        dir="auto"
        onClick={() => setEditing(true)}
        onKeyDown={(event) => {
          if (event.key === "F2") setEditing(true);
        }}
      >
        {name}
      </button>
    );
  }
  return (
    <InlineEdit
      label={words.personas.name}
      value={name}
      editing
      maxLength={200}
      onCommit={(text) => {
        const scope = scopeInView(session.store.getState());
        session.run((context) => namePersona(context, scope, text));
      }}
      onEnd={(how) => {
        setBack(how !== "blur");
        setEditing(false);
      }}
    />
  );
}
