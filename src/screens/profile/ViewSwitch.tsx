import { X } from "lucide-react";
import { asId, type TouchpointId } from "#journey/ids.ts";
import { words } from "#journey/words/words.ts";
import { useDecided, useSession, useSessionState } from "#session/hooks.ts";
import { groupInView, viewChoices } from "#session/personaGroups.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Select } from "#ui/Select.tsx";
import styles from "./panel.module.css";

/** Says who is in view, and lets it be a segment, a stage, the selected touchpoints or everyone. */
export function ViewSwitch() {
  const session = useSession();
  const choices = useDecided(viewChoices);
  const group = useDecided(groupInView);
  const kind = useSessionState((state) => state.view.kind);
  const selected = useSessionState((state) =>
    state.selection.kind === "touchpoint" ? state.selection.ids.length : 0,
  );
  return (
    <div className={styles.view} data-testid="view">
      <span className={styles.who}>
        <Select
          label={words.profile.inView}
          labelHidden
          quiet
          value={group?.scope ?? null}
          options={choices.map(({ scope, label }) => ({ value: scope, label }))}
          onValueChange={(scope) => {
            const chosen = choices.find((one) => one.scope === scope);
            if (chosen !== undefined) session.setView(chosen.view);
          }}
        />
      </span>
      {selected > 0 && kind !== "touchpoints" && (
        <Button
          size="small"
          onClick={() => {
            const { selection } = session.store.getState();
            session.setView({
              kind: "touchpoints",
              touchpointIds: selection.ids.map((id) => asId<TouchpointId>(id)),
            });
          }}
        >
          {words.profile.selectionOnly}
        </Button>
      )}
      {kind !== "map" && (
        <IconButton
          label={words.profile.everyoneAgain}
          size="small"
          icon={<X />}
          onClick={() => session.setView({ kind: "map" })}
        />
      )}
    </div>
  );
}
