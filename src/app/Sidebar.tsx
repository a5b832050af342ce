import { PersonaPanel } from "#screens/persona/PersonaPanel.tsx";
import { ProfilePanel } from "#screens/profile/ProfilePanel.tsx";
import { words } from "#journey/words/words.ts";
import { FindingsPanel } from "#screens/findings/FindingsPanel.tsx";
import { TouchpointPanel } from "#screens/touchpoint/TouchpointPanel.tsx";
import { ScorecardPanel } from "#screens/scorecard/ScorecardPanel.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { SidebarTab } from "#session/state.ts";
import { ErrorBoundary } from "#ui/ErrorBoundary.tsx";
import { type TabItem, Tabs } from "#ui/Tabs.tsx";
import styles from "./Sidebar.module.css";

const TABS: readonly TabItem<SidebarTab>[] = [
  { id: "touchpoint", label: "Touchpoint" },
  { id: "profile", label: "Profile" },
  { id: "persona", label: "Persona" },
  { id: "findings", label: words.findings.title },
  { id: "scorecard", label: words.scorecards.title },
];

/** Where a panel leads to beside the map. */
export interface Leads {
  readonly onImport: () => void;
  readonly onSegments: () => void;
}

/** What the map says beside it: the touchpoint's stories, the profile and the persona of who is in view. */
export function Sidebar(leads: Leads) {
  const session = useSession();
  const tab = useSessionState((state) => state.sidebar);
  return (
    <aside className={styles.sidebar} data-region="sidebar" aria-label="Evidence">
      <Tabs
        label="Evidence"
        value={tab}
        onValueChange={(sidebar) => session.show({ sidebar })}
        items={TABS}
      >
        <ErrorBoundary name={tab} resetKey={tab}>
          <Panel tab={tab} {...leads} />
        </ErrorBoundary>
      </Tabs>
    </aside>
  );
}

function Panel({ tab, onImport, onSegments }: Leads & { readonly tab: SidebarTab }) {
  switch (tab) {
    case "touchpoint":
      return <TouchpointPanel onImport={onImport} />;
    case "profile":
      return <ProfilePanel onImport={onImport} />;
    case "persona":
      return <PersonaPanel onSegments={onSegments} />;
    case "findings":
      return <FindingsPanel />;
    case "scorecard":
      return <ScorecardPanel />;
    default:
      return tab satisfies never;
  }
}
