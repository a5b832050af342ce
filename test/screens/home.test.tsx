// @vitest-environment jsdom
import "@testing-library/jest-dom/vitest";
import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { asId, type MapId } from "#journey/ids.ts";
import { cardAfterKey } from "#screens/home/cardAfterKey.ts";
import type { HomeActions } from "#screens/home/homeActions.ts";
import { type HomeMap, imageOfSvg, mapsToShow } from "#screens/home/homeMap.ts";
import { HomeScreen } from "#screens/home/HomeScreen.tsx";

const NOW = Date.parse("2026-05-12T12:00:00Z");

function aMap(title: string, part: Partial<HomeMap> = {}): HomeMap {
  return {
    id: asId<MapId>(`map-${title}`),
    title,
    invented: false,
    state: "current",
    createdAt: "2026-05-01T10:00:00Z",
    changedAt: "2026-05-12T09:00:00Z",
    trashedAt: null,
    facts: { stages: 5, touchpoints: 21, stories: 1 },
    thumbnail: null,
    ...part,
  };
}

function aHome(maps: readonly HomeMap[], trashed: readonly HomeMap[] = []) {
  const done = vi.fn<(what: string, ...details: unknown[]) => void>();
  const actions: HomeActions = {
    onOpen: (id) => done("open", id),
    onNew: () => done("new"),
    onSample: () => done("sample"),
    onImportStories: () => done("import"),
    onOpenFiles: (files) => done("files", files),
    onRename: (id, title) => done("rename", id, title),
    onDuplicate: (id) => done("duplicate", id),
    onTrash: (id) => done("trash", id),
    onRestore: (id) => done("restore", id),
    onDeleteForever: (ids) => done("delete", ...ids),
  };
  function Home() {
    const [isTrashOpen, setTrashOpen] = useState(false);
    const trash = { trashed, isTrashOpen, onTrashOpen: setTrashOpen };
    return <HomeScreen maps={maps} nowMs={NOW} brand="Wayfelt" {...trash} {...actions} />;
  }
  render(<Home />);
  return { done, user: userEvent.setup() };
}

describe("the first minute", () => {
  test.each([
    ["Look at a sample", "sample"],
    ["Bring your stories", "import"],
    ["Start blank", "new"],
  ])("the door “%s” opens", async (door, what) => {
    const { done, user } = aHome([]);
    await user.click(screen.getByRole("button", { name: door }));
    expect(done).toHaveBeenCalledExactlyOnceWith(what);
  });

  test("the sample says that it is invented", () => {
    aHome([]);
    expect(screen.getByText("Invented")).toBeVisible();
  });
});

describe("maps as cards", () => {
  test("a card tells what is on the map and when it changed", () => {
    aHome([aMap("Getting connected")]);
    expect(screen.getByText("5 stages · 21 touchpoints · 1 story")).toBeVisible();
    expect(screen.getByText("Changed 3 hours ago")).toBeVisible();
  });

  test("Tab stops at one card, arrows go on, Enter opens", async () => {
    const { done, user } = aHome([aMap("A"), aMap("B"), aMap("C")]);
    screen.getByRole("button", { name: "A" }).focus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("button", { name: "B" })).toHaveFocus();
    expect(screen.getByRole("button", { name: "A" })).toHaveAttribute("tabindex", "-1");
    await user.keyboard("{Enter}");
    expect(done).toHaveBeenCalledExactlyOnceWith("open", "map-B");
  });

  test("F2 renames in place, and the focus comes back to the card", async () => {
    const { done, user } = aHome([aMap("A"), aMap("B")]);
    screen.getByRole("button", { name: "A" }).focus();
    await user.keyboard("{F2}");
    await user.keyboard("Getting connected{Enter}");
    expect(done).toHaveBeenCalledExactlyOnceWith("rename", "map-A", "Getting connected");
    await waitFor(() => expect(screen.getByRole("button", { name: "A" })).toHaveFocus());
  });

  test("Delete puts into the trash, Mod+D makes a copy", async () => {
    const { done, user } = aHome([aMap("A"), aMap("B")]);
    screen.getByRole("button", { name: "A" }).focus();
    await user.keyboard("{Control>}d{/Control}{Delete}");
    expect(done.mock.calls).toEqual([
      ["duplicate", "map-A"],
      ["trash", "map-A"],
    ]);
  });

  test("the menu of a card does what the keys do", async () => {
    const { done, user } = aHome([aMap("A")]);
    await user.click(screen.getByRole("button", { name: "More for A" }));
    await user.click(await screen.findByRole("menuitem", { name: /Move to trash/ }));
    expect(done).toHaveBeenCalledExactlyOnceWith("trash", "map-A");
  });

  test("a map without a title can still be told and opened", async () => {
    const { done, user } = aHome([aMap("")]);
    await user.click(screen.getByRole("button", { name: "Untitled map" }));
    expect(done).toHaveBeenCalledWith("open", "map-");
  });

  test("among many, a search narrows and says when nothing matches", async () => {
    const { user } = aHome(
      ["A", "B", "C", "D", "E", "F", "Getting on"].map((title) => aMap(title)),
    );
    const search = screen.getByLabelText("Search maps, stories and people");
    await user.type(search, "getting");
    expect(screen.getAllByRole("article")).toHaveLength(1);
    await user.type(search, " off");
    expect(screen.getByText("Nothing here matches “getting off”.")).toBeVisible();
    await user.click(screen.getByText("Clear the search"));
    expect(screen.getAllByRole("article")).toHaveLength(7);
  });
});

describe("the trash", () => {
  test("gives a map back", async () => {
    const { done, user } = aHome([aMap("A")], [aMap("Old", { trashedAt: "2026-05-10T12:00:00Z" })]);
    await user.click(screen.getByRole("button", { name: "Trash, 1 map" }));
    expect(screen.getByText("Deleted 2 days ago · 28 days left")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Restore Old" }));
    expect(done).toHaveBeenCalledExactlyOnceWith("restore", "map-Old");
  });

  test("deletes for ever only after a question", async () => {
    const { done, user } = aHome([], [aMap("Old")]);
    await user.click(screen.getByRole("button", { name: "Trash, 1 map" }));
    await user.click(screen.getByRole("button", { name: "Delete Old for ever" }));
    expect(done).not.toHaveBeenCalled();
    const question = await screen.findByRole("alertdialog", { name: /Delete “Old” for ever/ });
    await user.click(within(question).getByText("Delete for ever"));
    expect(done).toHaveBeenCalledExactlyOnceWith("delete", "map-Old");
  });
});

test("the trash is emptied at once, after a question, the focus staying in it", async () => {
  const { done, user } = aHome([], [aMap("Old"), aMap("Older")]);
  await user.click(screen.getByRole("button", { name: "Trash, 2 maps" }));
  await user.click(screen.getByRole("button", { name: "Empty the trash" }));
  const question = await screen.findByRole("alertdialog", { name: "Delete 2 maps for ever?" });
  await user.click(within(question).getByText("Delete for ever"));
  expect(done).toHaveBeenCalledExactlyOnceWith("delete", "map-Old", "map-Older");
  await waitFor(() => expect(screen.getByRole("heading", { name: "Trash" })).toHaveFocus());
});

describe("the order of maps", () => {
  const old = aMap("Zeta", {
    changedAt: "2026-01-01T00:00:00Z",
    createdAt: "2026-01-01T00:00:00Z",
  });
  const fresh = aMap("Alpha 10", { changedAt: "2026-05-01T00:00:00Z" });
  const never = aMap("Alpha 9", { changedAt: null, createdAt: "2026-03-01T00:00:00Z" });
  const titles = (order: "recent" | "title" | "created", query = ""): readonly string[] =>
    mapsToShow([old, fresh, never], query, order).map(({ title }) => title);

  test("what changed last stands first", () =>
    expect(titles("recent")).toEqual(["Alpha 10", "Alpha 9", "Zeta"]));
  test("numbers in titles count as numbers", () =>
    expect(titles("title")).toEqual(["Alpha 9", "Alpha 10", "Zeta"]));
  test("every word of the search must be in the title, in any order and case", () =>
    expect(titles("title", "10 ALPHA")).toEqual(["Alpha 10"]));
});

test("arrow keys follow what is seen, also where widths are fractions of a pixel", () => {
  const boxes = [
    { left: 0, top: 100 },
    { left: 300.3, top: 100.2 },
    { left: 600.6, top: 99.9 },
    { left: 0, top: 400 },
    { left: 300.3, top: 400.1 },
  ];
  expect(cardAfterKey("ArrowDown", 1, boxes)).toBe(4);
  expect(cardAfterKey("ArrowDown", 2, boxes)).toBe(4);
  expect(cardAfterKey("ArrowUp", 3, boxes)).toBe(0);
  expect(cardAfterKey("ArrowUp", 0, boxes)).toBe(0);
  expect(cardAfterKey("a", 0, boxes)).toBeNull();
});

test("a picture with any characters is a valid address", () => {
  const address = imageOfSvg(`<svg>#%"'é→</svg>`);
  expect(decodeURIComponent(address.slice(address.indexOf(",") + 1))).toBe(`<svg>#%"'é→</svg>`);
});
