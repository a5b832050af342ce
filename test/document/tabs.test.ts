import { describe, expect, it } from "vitest";
import type { TabMessage } from "#document/environment.ts";
import { Tabs } from "#document/tabs.ts";
import type { DocumentId } from "#journey/change.ts";

const UPDATE = Uint8Array.of(1);

function listening(): {
  readonly heard: string[];
  readonly tabs: Tabs;
  readonly hear: (sender: number, count: number, documentId?: DocumentId) => void;
  readonly tell: (message: TabMessage) => void;
} {
  const heard: string[] = [];
  let tell: (message: TabMessage) => void = () => undefined;
  const channel = {
    post: () => undefined,
    listen: (listener: typeof tell) => {
      tell = listener;
    },
    close: () => heard.push("closed"),
  };
  const tabs = new Tabs(channel, {
    onUpdate: (id) => heard.push(id),
    onGap: (id) => heard.push(`gap in ${id}`),
    onPurge: () => heard.push("purge"),
    onCleared: () => heard.push("cleared"),
  });
  return {
    heard,
    tabs,
    tell: (message) => tell(message),
    hear: (sender, count, documentId = "ws") =>
      tell({ kind: "update", documentId, update: UPDATE, sender, count }),
  };
}

describe("a tab that listens to others", () => {
  it("knows that it missed something by the count, and asks for it once", () => {
    const { heard, hear } = listening();
    for (const count of [1, 2, 4, 5]) hear(7, count);
    expect(heard).toEqual(["ws", "ws", "ws", "gap in ws", "ws"]);
  });

  it("missed something where the first that it hears is not the first that was told", () => {
    const { heard, hear } = listening();
    hear(7, 2);
    hear(7, 3);
    expect(heard).toEqual(["ws", "gap in ws", "ws"]);
  });

  it("counts each sender and each document apart", () => {
    const { heard, hear } = listening();
    hear(7, 1);
    hear(8, 1);
    hear(7, 1, "map:a");
    hear(7, 2);
    hear(8, 3);
    expect(heard).toEqual(["ws", "ws", "map:a", "ws", "ws", "gap in ws"]);
  });

  it("takes what comes again for nothing missed", () => {
    const { heard, hear } = listening();
    hear(7, 1);
    hear(7, 1);
    expect(heard).toEqual(["ws", "ws"]);
  });

  it("hears that somebody was forgotten as that alone", () => {
    const { heard, tell } = listening();
    tell({ kind: "purge" });
    tell({ kind: "cleared" });
    expect(heard).toEqual(["purge", "cleared"]);
  });

  it("gives the channel back when it closes", () => {
    const { heard, tabs } = listening();
    tabs.close();
    expect(heard).toEqual(["closed"]);
  });
});

describe("a tab that tells others", () => {
  it("counts what it tells of each document from one", () => {
    const told: TabMessage[] = [];
    const channel = {
      post: (message: TabMessage) => void told.push(message),
      listen: () => undefined,
      close: () => undefined,
    };
    const listener = {
      onUpdate: () => undefined,
      onGap: () => undefined,
      onPurge: () => undefined,
      onCleared: () => undefined,
    };
    const tabs = new Tabs(channel, listener);
    tabs.tell("ws", 7, UPDATE);
    tabs.tell("map:a", 8, UPDATE);
    tabs.tell("ws", 7, UPDATE);
    tabs.purge();
    tabs.cleared();
    const update = { kind: "update", update: UPDATE };
    expect(told).toEqual([
      { ...update, documentId: "ws", sender: 7, count: 1 },
      { ...update, documentId: "map:a", sender: 8, count: 1 },
      { ...update, documentId: "ws", sender: 7, count: 2 },
      { kind: "purge" },
      { kind: "cleared" },
    ]);
  });
});
