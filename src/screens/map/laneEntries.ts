import { LANE_ROLES, type LaneRole } from "#journey/lane.ts";
import type { Session } from "#session/session.ts";
import type { MenuEntry } from "#ui/menuEntry.ts";
import { addLaneAt } from "./addAxis.ts";
import { placeBehind } from "./axisPlaces.ts";

/** What each kind of lane is called. */
export const LANE_NAMES: Readonly<Record<LaneRole, string>> = {
  touchpoints: "Touchpoints",
  sentiment: "Sentiment",
  stories: "In their words",
  channels: "Channels",
  actions: "Actions",
  thoughts: "Thoughts",
  pains: "Pains",
  opportunities: "Opportunities",
  backstage: "Backstage",
  support: "Support",
  metrics: "Metrics",
  images: "Images",
  notes: "Notes",
};

/** The lanes a person may add. Metrics and images come with their own content later. */
const OFFERED = LANE_ROLES.filter((role) => role !== "metrics" && role !== "images");

/** A menu of lanes to add below one; undefined: at the end. */
export function laneEntries(session: Session, above?: string): readonly MenuEntry[] {
  return OFFERED.map((role) => ({
    kind: "action",
    id: `lane-${role}`,
    label: LANE_NAMES[role],
    run: () => addLaneAt(session, role, LANE_NAMES[role], placeBehind(session, "lane", above)),
  }));
}
