import { Plus } from "lucide-react";
import { useState } from "react";
import type { BreadthWarning } from "#evidence/breadth.ts";
import { attributesOf } from "#journey/attributes.ts";
import { segmentsOf } from "#journey/commands/segments.ts";
import type { MapId, SegmentId } from "#journey/ids.ts";
import { mapScope } from "#journey/scope.ts";
import type { Segment } from "#journey/segment.ts";
import { words } from "#journey/words/words.ts";
import { useBreadth } from "#marks/useBreadth.ts";
import { DASHES } from "#scene/overlays.ts";
import { breadthInView, type Decided } from "#session/decided.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import { legendOf } from "#session/overlays.ts";
import { WHOLE_MAP } from "#session/view.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Menu } from "#ui/Menu.tsx";
import { PlainColumn } from "./PlainColumn.tsx";
import { RuleDialog } from "./RuleDialog.tsx";
import { SegmentColumn } from "./SegmentColumn.tsx";
import styles from "./segments.module.css";
import { splitEntries } from "./splitEntries.ts";
import { SuggestDialog } from "./SuggestDialog.tsx";
import { EVERYONE, OTHERS, useColumns } from "./useColumns.ts";

/** The segments of the map side by side: who belongs, how they feel, what is known of them. */
export function SegmentsScreen({ onShowMap }: { readonly onShowMap: () => void }) {
  const mapId = useSessionState((state) => state.mapId);
  const segment = useSessionState((state) => state.workspace.segment);
  const [editing, setEditing] = useState<SegmentId | "new" | null>(null);
  const [isSuggesting, setSuggesting] = useState(false);
  const segments = mapId === null ? [] : segmentsOf({ segment }, mapId);
  const edited = editing === null || editing === "new" ? undefined : segment.get(editing);
  if (mapId === null) return null;
  const actions = (
    <>
      <SplitMenu mapId={mapId} />
      <Button onClick={() => setSuggesting(true)}>{words.segments.suggest}</Button>
      <Button variant="primary" icon={<Plus />} onClick={() => setEditing("new")}>
        {words.segments.add}
      </Button>
    </>
  );
  return (
    <section className={styles.screen} aria-label={words.segments.title} data-testid="segments">
      <header className={styles.bar}>
        <h2 className={styles.title}>
          {words.segments.title} <span>{words.formats.number(segments.length)}</span>
        </h2>
        {segments.length > 0 && actions}
      </header>
      <Alike />
      {segments.length === 0 ? (
        <EmptyState title={words.segments.emptyTitle} actions={actions}>
          {words.segments.emptyText}
        </EmptyState>
      ) : (
        <Board mapId={mapId} segments={segments} onEdit={setEditing} onShowMap={onShowMap} />
      )}
      {isSuggesting && <SuggestDialog mapId={mapId} onClose={() => setSuggesting(false)} />}
      {(editing === "new" || edited !== undefined) && (
        <RuleDialog
          key={edited?.id}
          mapId={mapId}
          segment={edited ?? null}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

/** The segments in columns, with whom none of them holds and everyone behind them. */
function Board({
  mapId,
  segments,
  onEdit,
  onShowMap,
}: {
  readonly mapId: MapId;
  readonly segments: readonly Segment[];
  readonly onEdit: (id: SegmentId) => void;
  readonly onShowMap: () => void;
}) {
  const columns = useColumns(segments);
  const segment = useSessionState((state) => state.workspace.segment);
  const overlays = useSessionState((state) => state.overlays);
  const patterns = new Map(
    legendOf({ workspace: { segment }, mapId, overlays }).map(({ id, pattern }) => [id, pattern]),
  );
  return (
    <div className={styles.board}>
      {segments.map((one, index) => (
        <SegmentColumn
          key={one.id}
          segment={one}
          index={index}
          count={segments.length}
          dashes={DASHES[patterns.get(one.id) ?? -1] ?? null}
          derived={columns.get(one.id) ?? null}
          onEdit={() => onEdit(one.id)}
          onShowMap={onShowMap}
        />
      ))}
      <PlainColumn
        name={words.segments.others}
        text={words.segments.othersText}
        scope={null}
        hasLine={false}
        derived={columns.get(OTHERS) ?? null}
      />
      <PlainColumn
        name={words.map.everyone}
        text={words.segments.everyoneText}
        scope={mapScope(mapId)}
        hasLine
        derived={columns.get(EVERYONE) ?? null}
      />
    </div>
  );
}

/** One segment for each common value of what is chosen. */
function SplitMenu({ mapId }: { readonly mapId: MapId }) {
  const session = useSession();
  const attribute = useSessionState((state) => state.workspace.attribute);
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu
      trigger={<Button title={words.segments.splitHint}>{words.segments.split}</Button>}
      entries={isOpen ? splitEntries(session, mapId, attributesOf({ attribute })) : []}
      onOpenChange={setOpen}
    />
  );
}

/** A word where the segments do not differ: then none of them is worth acting on. */
function Alike() {
  const warnings = useBreadth(breadthOfMap);
  return warnings.map((warning) =>
    warning.kind === "segments-alike" ? (
      <Banner key={warning.kind} tone="notice" flush>
        {words.decisions.breadth.segmentsAlike(warning.segments)}
      </Banner>
    ) : null,
  );
}

function breadthOfMap(state: Decided): readonly BreadthWarning[] {
  return breadthInView({ ...state, view: WHOLE_MAP });
}
