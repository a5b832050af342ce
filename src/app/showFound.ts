import type { Wanted } from "#session/findEverywhere.ts";
import type { Session } from "#session/session.ts";
import { placementOf } from "#journey/story.ts";
import { asId, type SegmentId } from "#journey/ids.ts";
import { scopeParts } from "#journey/scope.ts";
import { go } from "./useRoute.ts";

/** Opens the map of something that was found, and shows it there as soon as the map is open. */
export function showFound(session: Session, wanted: Wanted): void {
  const { store } = session;
  const isOpen = (): boolean => {
    const { mapId, board } = store.getState();
    return mapId === wanted.mapId && board !== null;
  };
  go({ kind: "map", mapId: wanted.mapId });
  if (isOpen()) {
    showOnMap(session, wanted);
    return;
  }
  const stop = store.subscribe(() => {
    // Whoever goes elsewhere meanwhile is not called back.
    const isLeft = !location.hash.includes(encodeURIComponent(wanted.mapId));
    if (!isLeft && !isOpen()) return;
    stop();
    if (!isLeft) showOnMap(session, wanted);
  });
}

function showOnMap(session: Session, wanted: Wanted): void {
  switch (wanted.kind) {
    case "story": {
      const story = session.store.getState().workspace.story.get(wanted.storyId);
      const at = story === undefined ? null : placementOf(story, wanted.mapId);
      if (at !== null) session.visit(at, { id: wanted.storyId, takesFocus: true });
      session.show({ sidebar: "touchpoint", sidebarOpen: true });
      return;
    }
    case "person":
      session.show({ followed: wanted.person.id });
      return;
    case "persona": {
      const parts = scopeParts(wanted.persona.scope);
      if (parts?.kind === "segment") {
        session.setView({ kind: "segment", segmentId: asId<SegmentId>(parts.id) });
      }
      session.show({ sidebar: "persona", sidebarOpen: true });
      return;
    }
    default:
      wanted satisfies never;
  }
}
