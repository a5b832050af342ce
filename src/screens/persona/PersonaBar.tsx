import { Ellipsis } from "lucide-react";
import type { ShownPersona } from "#evidence/personaSheet.ts";
import { words } from "#journey/words/words.ts";
import { groupInView, personaGroups, viewChoices } from "#session/personaGroups.ts";
import { useDecided, useSession } from "#session/hooks.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { Menu } from "#ui/Menu.tsx";
import { Select } from "#ui/Select.tsx";
import { barEntries } from "./barEntries.ts";
import styles from "./persona.module.css";
import { isKnown } from "./personaText.ts";

/** What opens over the panel. */
export type PersonaDialog = "quotes" | "compare" | "build";

/** Whose persona is shown, and what else can be done with it. */
export function PersonaBar({
  shown,
  onOpen,
}: {
  readonly shown: ShownPersona | null;
  readonly onOpen: (dialog: PersonaDialog) => void;
}) {
  const session = useSession();
  const groups = useDecided(personaGroups);
  const choices = useDecided(viewChoices);
  const group = useDecided(groupInView);
  return (
    <div className={styles.bar}>
      <Select
        label={words.personas.which}
        labelHidden
        quiet
        value={group?.scope ?? null}
        options={choices.map(({ scope, label }) => ({ value: scope, label }))}
        onValueChange={(scope) => {
          const chosen = choices.find((one) => one.scope === scope);
          if (chosen !== undefined) session.setView(chosen.view);
        }}
      />
      {group !== null && (
        <Menu
          align="end"
          trigger={
            <IconButton
              label={words.personas.more}
              icon={<Ellipsis />}
              size="small"
              tooltip={false}
            />
          }
          entries={barEntries({
            session,
            group,
            groups,
            canExport: shown !== null && isKnown(shown),
            onOpen,
          })}
        />
      )}
    </div>
  );
}
