import { ListFilter } from "lucide-react";
import { segmentsOf } from "#journey/commands/segments.ts";
import { ruleText } from "#journey/words/ruleText.ts";
import { words } from "#journey/words/words.ts";
import { useRuleNames } from "#marks/conditions/useRuleNames.ts";
import { useSessionState } from "#session/hooks.ts";
import { Button } from "#ui/Button.tsx";
import { Chip } from "#ui/Chip.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import type { PeopleFilter } from "./peopleFilter.ts";
import styles from "./PeopleScreen.module.css";

const FILTER_BUTTON = "people-filter";

interface FilterMenuProps {
  readonly filter: PeopleFilter | null;
  readonly onFilter: (filter: PeopleFilter | null) => void;
  readonly onConditions: () => void;
}

/** Narrows the table to a segment, or to whom conditions hold of. */
export function FilterMenu({ filter, onFilter, onConditions }: FilterMenuProps) {
  const mapId = useSessionState((state) => state.mapId);
  const segment = useSessionState((state) => state.workspace.segment);
  const segments = mapId === null ? [] : segmentsOf({ segment }, mapId);
  const entries: readonly MenuEntry[] = [
    { kind: "action", id: "conditions", label: words.people.conditions, run: onConditions },
    ...(segments.length === 0
      ? []
      : [{ kind: "heading", id: "segments", label: words.segments.title } as const]),
    ...segments.map(({ id, name, rule }): MenuEntry => {
      const called = name.trim() === "" ? words.segments.untitled : name;
      const isChosen = filter?.rule === rule;
      return {
        kind: "check",
        id,
        label: called,
        checked: isChosen,
        run: () => onFilter(isChosen ? null : { rule, name: called }),
      };
    }),
    ...(filter === null
      ? []
      : ([
          { kind: "separator", id: "apart" },
          {
            kind: "action",
            id: "none",
            label: words.people.noFilter,
            run: () => onFilter(null),
          },
        ] as const)),
  ];
  return (
    <Menu
      trigger={
        <Button id={FILTER_BUTTON} icon={<ListFilter />}>
          {words.people.filter}
        </Button>
      }
      entries={entries}
      align="end"
    />
  );
}

/** What narrows the table, said in words; it is lifted here. */
export function FilterLine({
  filter,
  onLift,
  onEdit,
}: {
  readonly filter: PeopleFilter;
  readonly onLift: () => void;
  readonly onEdit: () => void;
}) {
  const names = useRuleNames();
  const lift = (): void => {
    onLift();
    // The button that was pressed goes with the line.
    document.getElementById(FILTER_BUTTON)?.focus();
  };
  const text = filter.name ?? ruleText(filter.rule, names);
  return (
    <div className={styles.filtered}>
      <Chip onClick={onEdit} onRemove={lift} title={text}>
        {text}
      </Chip>
    </div>
  );
}
