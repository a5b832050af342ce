import { asId, type MapId } from "#journey/ids.ts";
import { HomeScreen } from "#screens/home/HomeScreen.tsx";
import type { HomeMap } from "#screens/home/homeMap.ts";
import { showToast } from "#ui/toasts.ts";

const NOW = Date.parse("2026-05-12T12:00:00Z");
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><rect width="320" height="180" fill="#faf9f7"/><path d="M0 24H320M40 0V180" stroke="#d6d1c9"/><path d="M50 110C90 100 120 90 160 130S250 60 310 70" fill="none" stroke="#1d1c1a" stroke-width="2"/></svg>`;

const TITLES = [
  "Getting connected",
  "Renewing a policy",
  "",
  "From the first letter to the first bill: how people in the countryside get a line, wait for a box, and call for help when it does not work",
  "رحلة العميل إلى أول فاتورة",
  "Onboarding",
  "Support, as it should be",
  "Returns",
  "Booking a flight",
];

function aMap(index: number): HomeMap {
  return {
    id: asId<MapId>(`map-${index}`),
    title: TITLES[index % TITLES.length] ?? "",
    invented: index === 1,
    state: index === 6 ? "future" : "current",
    createdAt: "2026-03-01T10:00:00Z",
    changedAt: new Date(NOW - index * index * 5_400_000 - 20_000).toISOString(),
    trashedAt: "2026-05-10T10:00:00Z",
    facts: index === 2 ? null : { stages: 6, touchpoints: 21 + index, stories: 231 * index },
    thumbnail: index % 3 === 2 ? null : DRAWING,
  };
}

const say = (what: string) => (): void => {
  showToast({ text: what });
};

const COUNTS: Readonly<Record<string, number>> = { empty: 0, one: 1, many: 9, hundred: 100 };

/** `#home/empty`, `#home/one`, `#home/many`, `#home/hundred`, `#home/trash` */
export function HomeBoard({ detail }: { readonly detail: string }) {
  const maps = Array.from({ length: COUNTS[detail] ?? 9 }, (_, index) => aMap(index));
  return (
    <HomeScreen
      maps={maps}
      trashed={detail === "empty" ? [] : [aMap(3), aMap(0)]}
      isTrashOpen={detail === "trash"}
      onTrashOpen={say("trash")}
      nowMs={NOW}
      brand={<strong>Wayfelt</strong>}
      onOpen={say("open")}
      onNew={say("new")}
      onSample={say("sample")}
      onImportStories={say("import")}
      onOpenFiles={say("files")}
      onRename={say("rename")}
      onDuplicate={say("duplicate")}
      onTrash={say("trash")}
      onRestore={say("restore")}
      onDeleteForever={say("delete")}
    />
  );
}
