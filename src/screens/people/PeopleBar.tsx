import { Plus } from "lucide-react";
import { PROFILE_SECTIONS } from "#journey/attribute.ts";
import { peopleCount } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";
import { SECTION_NAMES } from "./attributeText.ts";
import { FilterMenu } from "./FilterMenu.tsx";
import type { PeopleFilter } from "./peopleFilter.ts";
import styles from "./PeopleScreen.module.css";
import type { Scope } from "./usePeopleRows.ts";
import type { SectionChoice } from "./useShownAttributes.ts";

interface PeopleBarProps {
  readonly count: { readonly shown: number; readonly all: number; readonly isNarrowed: boolean };
  readonly query: string;
  readonly scope: Scope;
  readonly section: SectionChoice;
  readonly filter: PeopleFilter | null;
  readonly onSearch: (query: string) => void;
  readonly onScope: (scope: Scope) => void;
  readonly onSection: (section: SectionChoice) => void;
  readonly onFilter: (filter: PeopleFilter | null) => void;
  readonly onDialog: (dialog: "add" | "edit" | "filter") => void;
  readonly onAdd: () => void;
}

const SCOPES = [
  { value: "map", label: words.people.onThisMap },
  { value: "all", label: words.people.everywhere },
] as const;

const SECTIONS: readonly { readonly value: SectionChoice; readonly label: string }[] = [
  { value: "known", label: words.people.known },
  ...PROFILE_SECTIONS.map((value) => ({ value, label: SECTION_NAMES[value] })),
  { value: "all", label: words.people.allSections },
];

/** How many people there are, what of them is shown, and what can be added. */
export function PeopleBar(props: PeopleBarProps) {
  const { shown, all, isNarrowed } = props.count;
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>
        {words.people.title}{" "}
        <span role="status">
          {isNarrowed ? words.people.shownOf(shown, all) : peopleCount(all)}
        </span>
      </h2>
      <div className={styles.search}>
        <TextField
          type="search"
          label={words.people.search}
          labelHidden
          placeholder={words.people.search}
          value={props.query}
          onValueChange={props.onSearch}
        />
      </div>
      <FilterMenu
        filter={props.filter}
        onFilter={props.onFilter}
        onConditions={() => props.onDialog("filter")}
      />
      <Select
        label={words.people.scope}
        labelHidden
        value={props.scope}
        options={SCOPES}
        onValueChange={props.onScope}
      />
      <Select
        label={words.people.section}
        labelHidden
        value={props.section}
        options={SECTIONS}
        onValueChange={props.onSection}
      />
      <Button onClick={() => props.onDialog("edit")}>{words.people.editAttributes}</Button>
      <Button onClick={() => props.onDialog("add")}>{words.people.addAttribute}</Button>
      <Button variant="primary" icon={<Plus />} onClick={props.onAdd}>
        {words.people.add}
      </Button>
    </header>
  );
}
