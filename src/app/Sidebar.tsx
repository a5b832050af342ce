import { PersonaPanel } from "#screens/persona/PersonaPanel.tsx";
import { ProfilePanel } from "#screens/profile/ProfilePanel.tsx";
import { isOpportunity } from "#journey/workspace.ts";
import { asId, type NoteId } from "#journey/ids.ts";
import { OpportunityPanel } from "#screens/opportunities/OpportunityPanel.tsx";
import { words } from "#journey/words/words.ts";
import { FindingsPanel } from "#screens/findings/FindingsPanel.tsx";
import { TouchpointPanel } from "#screens/touchpoint/TouchpointPanel.tsx";
import { ScorecardPanel } from "#screens/scorecard/ScorecardPanel.tsx";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { SessionState, SidebarTab } from "#session/state.ts";
import { ErrorBoundary } from "#ui/ErrorBoundary.tsx";
import { type TabItem, Tabs } from "#ui/Tabs.tsx";
import styles from "./Sidebar.module.css";

const TABS: readonly TabItem<SidebarTab>[] = [
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
  const opportunity = useSessionState(chosenOpportunity);
  const first = opportunity === null ? words.opportunities.touchpoint : words.opportunities.one;
  return (
    <aside className={styles.sidebar} data-region="sidebar" aria-label="Evidence">
      <Tabs
        label="Evidence"
        value={tab}
        onValueChange={(sidebar) => session.show({ sidebar })}
        items={[{ id: "touchpoint", label: first }, ...TABS]}
      >
        <ErrorBoundary name={tab} resetKey={tab}>
          <Panel tab={tab} opportunity={opportunity} {...leads} />
        </ErrorBoundary>
      </Tabs>
    </aside>
  );
}

/** The one opportunity that is chosen; null: none, or something else. */
function chosenOpportunity({ selection, board }: SessionState): NoteId | null {
  const [id] = selection.ids;
  if (selection.kind !== "note" || selection.ids.length !== 1 || id === undefined) return null;
  return board !== null && isOpportunity(board, id) ? asId<NoteId>(id) : null;
}

function Panel({
  tab,
  opportunity,
  onImport,
  onSegments,
}: Leads & { readonly tab: SidebarTab; readonly opportunity: NoteId | null }) {
  switch (tab) {
    case "touchpoint":
      return opportunity === null ? (
        <TouchpointPanel onImport={onImport} />
      ) : (
        <OpportunityPanel key={opportunity} id={opportunity} />
      );
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
