import { Plus } from "lucide-react";
import { useState } from "react";
import { attributesOf } from "#journey/attributes.ts";
import { addSegments, segmentsOf } from "#journey/commands/segments.ts";
import type { AttributeId, MapId, SegmentId } from "#journey/ids.ts";
import type { Segment } from "#journey/segment.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Session } from "#session/session.ts";
import { valuesOnMap } from "#session/valuesOnMap.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { RuleDialog } from "./RuleDialog.tsx";
import { SegmentColumn } from "./SegmentColumn.tsx";
import styles from "./segments.module.css";
import { useColumns } from "./useColumns.ts";

/** A value is worth a segment of its own from so many people on. */
const MIN_PEOPLE = 5;

/** The segments of the map side by side: who belongs, how they feel, what is known of them. */
export function SegmentsScreen({ onShowMap }: { readonly onShowMap: () => void }) {
  const mapId = useSessionState((state) => state.mapId);
  const segment = useSessionState((state) => state.workspace.segment);
  const [editing, setEditing] = useState<SegmentId | "new" | null>(null);
  const segments = mapId === null ? [] : segmentsOf({ segment }, mapId);
  const columns = useColumns(segments);
  const edited = editing === null || editing === "new" ? undefined : segment.get(editing);
  if (mapId === null) return null;
  const actions = (
    <>
      <SplitMenu mapId={mapId} />
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
      {segments.length === 0 ? (
        <EmptyState title={words.segments.emptyTitle} actions={actions}>
          {words.segments.emptyText}
        </EmptyState>
      ) : (
        <div className={styles.board}>
          {segments.map((one, index) => (
            <SegmentColumn
              key={one.id}
              segment={one}
              index={index}
              count={segments.length}
              derived={columns.get(one.id) ?? null}
              onEdit={() => setEditing(one.id)}
              onShowMap={onShowMap}
            />
          ))}
        </div>
      )}
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

/** One segment for each common value of what is chosen. */
function SplitMenu({ mapId }: { readonly mapId: MapId }) {
  const session = useSession();
  const attribute = useSessionState((state) => state.workspace.attribute);
  const [isOpen, setOpen] = useState(false);
  return (
    <Menu
      trigger={<Button>{words.segments.split}</Button>}
      entries={isOpen ? splitEntries(session, mapId, attributesOf({ attribute })) : []}
      onOpenChange={setOpen}
    />
  );
}

function splitEntries(
  session: Session,
  mapId: MapId,
  attributes: ReturnType<typeof attributesOf>,
): readonly MenuEntry[] {
  const state = session.store.getState();
  return attributes
    .filter(({ type }) => type === "category" || type === "choices" || type === "place")
    .flatMap(({ id, name }): MenuEntry[] => {
      const values = valuesOnMap(state, id).filter(({ people }) => people >= MIN_PEOPLE);
      if (values.length < 2) return [];
      return [
        {
          kind: "action",
          id,
          label: name,
          run: () => {
            const wanted = values.slice(0, 8).map(({ value }) => segmentOf(id, value));
            session.run((context) => addSegments(context, mapId, wanted));
          },
        },
      ];
    });
}

function segmentOf(attributeId: AttributeId, value: string): Pick<Segment, "name" | "rule"> {
  return { name: value, rule: { kind: "attribute", attributeId, test: { op: "is", value } } };
}
