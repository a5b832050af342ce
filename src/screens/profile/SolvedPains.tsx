import { Link2 } from "lucide-react";
import type { ProfileLine } from "#evidence/profileSections.ts";
import { insightsOf } from "#journey/commands/insights.ts";
import { linkInsights } from "#journey/commands/profile.ts";
import type { InsightId } from "#journey/ids.ts";
import type { Insight } from "#journey/insight.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { words } from "#journey/words/words.ts";
import { type Decided, lineNow, scopeInView } from "#session/decided.ts";
import { useDecided, useSession } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { InsightChips } from "#marks/InsightChips.tsx";
import styles from "./profile.module.css";

/** The line of our fit that is linked to pains: "which key pains we solve". */
export const PAINS_WE_SOLVE = `attribute:${standardAttributeId("pains-we-solve")}`;

/** Which of the accepted pains we answer. */
export function SolvedPains({ line }: { readonly line: ProfileLine }) {
  const session = useSession();
  const pains = useDecided(painsInView);
  const linked = line.entry?.insightIds ?? [];
  const toggle = (id: InsightId): void => {
    const isLinked = linked.includes(id);
    const ids = isLinked ? linked.filter((one) => one !== id) : [...linked, id];
    const now = lineNow(session.store.getState(), line.claim);
    session.run((context) => linkInsights(context, now, ids));
  };
  const entries = pains.map(({ id, text }): MenuEntry => ({
    kind: "check",
    id,
    label: text,
    checked: linked.includes(id),
    run: () => toggle(id),
  }));
  if (pains.length === 0) return <p className={styles.hint}>{words.profile.noPainsYet}</p>;
  return (
    <>
      <InsightChips
        insights={pains.filter(({ id }) => linked.includes(id))}
        onRemove={({ id }) => toggle(id)}
      />
      <div>
        <Menu
          trigger={
            <Button size="small" variant="ghost" icon={<Link2 />}>
              {words.profile.linkPains}
            </Button>
          }
          entries={entries}
        />
      </div>
    </>
  );
}

function painsInView(state: Decided): readonly Insight[] {
  return insightsOf(state.workspace, scopeInView(state)).filter(
    ({ kind, verdict }) => kind === "pain" && verdict === "accepted",
  );
}
