import { describe, expect, it } from "vitest";
import { BUILT_IN_CHANNELS, channelNamesWith, isBuiltInChannel } from "#journey/channel.ts";
import type { MapContext, Outcome } from "#journey/commands/context.ts";
import * as connections from "#journey/commands/connections.ts";
import { renameOnAxis } from "#journey/commands/axis.ts";
import { setPortrait, tellPersona } from "#journey/commands/personas.ts";
import { renameParticipant, setAttribute } from "#journey/commands/people.ts";
import { type AttributeId, asId, type ChannelId } from "#journey/ids.ts";
import { aNew, Workshop } from "./workshop.ts";

const SCOPE = "map:x";
const PICTURE = "data:image/png;base64,iVBORw0KGgo=";

describe("undo says by name what it takes back", () => {
  const workshop = new Workshop();
  const [from, to, other] = ["Asks", "Pays", "Leaves"].map((title) => workshop.touchpoint(title));
  const [line] = workshop.run((c) => connections.connect(c, from ?? asId(""), to ?? asId("")));
  const id = asId<never>(line ?? "");
  workshop.put(aNew("participant", { id: "p", studyId: "s", name: "Ann" }));

  it.each<[string, (context: MapContext) => Outcome]>([
    ["Connect touchpoints", (c) => connections.connect(c, to ?? asId(""), other ?? asId(""))],
    ["Label connection", (c) => connections.labelConnection(c, id, "then")],
    [
      "Redirect connection",
      (c) => connections.redirectConnection(c, id, { to: other ?? asId("") }),
    ],
    ["Delete connection", (c) => connections.deleteConnections(c, [id])],
    ["Rename stage", (c) => renameOnAxis(c, "stage", workshop.stage(0), "Before")],
    ["Rename lane", (c) => renameOnAxis(c, "lane", workshop.lane("touchpoints"), "Steps")],
    ["Rename person", (c) => renameParticipant(c, asId("p"), "Bea")],
    ["Edit person", (c) => setAttribute(c, asId("p"), asId<AttributeId>("age"), 40)],
    ["Write persona's story", (c) => tellPersona(c, SCOPE, "She waits.")],
    ["Set portrait", (c) => setPortrait(c, SCOPE, PICTURE)],
  ])("%s", (name, make) => {
    const outcome = workshop.attempt(make);
    expect(outcome.ok ? outcome.value.name : outcome.problem.message).toBe(name);
  });

  it.each<[string, (context: MapContext) => Outcome]>([
    ["a connection to label", (c) => connections.labelConnection(c, asId("gone"), "then")],
    ["a connection to redirect", (c) => connections.redirectConnection(c, asId("gone"), {})],
    ["a connection to delete", (c) => connections.deleteConnections(c, [asId("gone")])],
    ["a stage", (c) => renameOnAxis(c, "stage", asId("gone"), "x")],
    ["a person", (c) => renameParticipant(c, asId("gone"), "x")],
    ["a person to know of", (c) => setAttribute(c, asId("gone"), asId("age"), 40)],
    ["a picture", (c) => setPortrait(c, SCOPE, "data:text/html,x")],
  ])("and nothing is done where there is no such thing: %s", (_, make) => {
    expect(workshop.attempt(make).ok).toBe(false);
  });
});

describe("channels are called", () => {
  it("as people say them, and a workspace's own as they were named", () => {
    const names = channelNamesWith([{ id: asId<ChannelId>("own"), name: "Fax" }]);
    const named = (id: string): string | undefined => names.get(asId<ChannelId>(id));
    expect([named("sms"), named("in-person"), named("event"), named("own")]).toEqual([
      "Text message",
      "In person",
      "Event",
      "Fax",
    ]);
    expect(names.size).toBe(BUILT_IN_CHANNELS.length + 1);
    expect([isBuiltInChannel("sms"), isBuiltInChannel("own")]).toEqual([true, false]);
  });
});
