import type { AttributeDefinition, ProfileSection } from "#journey/attribute.ts";
import type { SegmentRule } from "#journey/segmentRule.ts";
import { words } from "#journey/words/words.ts";
import { AddAttribute } from "./AddAttribute.tsx";
import { SECTION_NAMES } from "./attributeText.ts";
import { EditAttributes } from "./EditAttributes.tsx";
import { FilterDialog } from "./FilterDialog.tsx";
import { isSection, type SectionChoice } from "./useShownAttributes.ts";

/** What can be open over the table of people. */
export type PeopleDialog = "add" | "edit" | "filter";

interface PeopleDialogsProps {
  readonly dialog: PeopleDialog | null;
  readonly section: SectionChoice;
  readonly shown: readonly AttributeDefinition[];
  /** The one attribute that is edited, asked for at its column. */
  readonly edited: AttributeDefinition | null;
  readonly rule: SegmentRule | null;
  readonly countOf: (rule: SegmentRule) => number;
  readonly hasPeople: boolean;
  readonly onAdded: (id: string, section: ProfileSection) => void;
  readonly onFilter: (rule: SegmentRule) => void;
  readonly onClose: () => void;
}

/** The dialog that is open over the table of people. */
export function PeopleDialogs(props: PeopleDialogsProps) {
  const { dialog, section, edited, onClose } = props;
  if (edited !== null) {
    const title = words.people.attributesOf(edited.name);
    return <EditAttributes title={title} attributes={[edited]} onClose={onClose} />;
  }
  switch (dialog) {
    case "add":
      return (
        <AddAttribute
          section={isSection(section) ? section : "demographics"}
          hasPeople={props.hasPeople}
          onAdded={props.onAdded}
          onClose={onClose}
        />
      );
    case "edit":
      return <EditAttributes title={titleOf(section)} attributes={props.shown} onClose={onClose} />;
    case "filter":
      return (
        <FilterDialog
          rule={props.rule}
          countOf={props.countOf}
          onFilter={props.onFilter}
          onClose={onClose}
        />
      );
    case null:
      return null;
    default:
      return dialog satisfies never;
  }
}

function titleOf(choice: SectionChoice): string {
  if (!isSection(choice)) return words.people.attributesShown;
  return words.people.attributesOf(SECTION_NAMES[choice]);
}
