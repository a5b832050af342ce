import type { ShownPersona } from "#evidence/personaSheet.ts";
import { tellPersona } from "#journey/commands/personas.ts";
import { words } from "#journey/words/words.ts";
import { scopeInView } from "#session/decided.ts";
import { useSession } from "#session/hooks.ts";
import { TextArea } from "#ui/TextArea.tsx";
import styles from "./persona.module.css";

/** The persona's story, written by hand. */
export function StoryOf({ shown }: { readonly shown: Pick<ShownPersona, "story"> }) {
  const session = useSession();
  return (
    <div className={styles.told}>
      <TextArea
        label={words.personas.story}
        placeholder={words.personas.storyPlaceholder}
        value={shown.story}
        maxLength={4000}
        onCommit={(text) => {
          const scope = scopeInView(session.store.getState());
          session.run((context) => tellPersona(context, scope, text));
        }}
      />
    </div>
  );
}
