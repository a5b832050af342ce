import { Ellipsis } from "lucide-react";
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import type { Standing } from "#evidence/standing.ts";
import type { Strength } from "#evidence/stop.ts";
import { words } from "#journey/words/words.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { type EditEnd, InlineEdit } from "#ui/InlineEdit.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { MenuEntry } from "#ui/menuEntry.ts";
import styles from "./StatementLine.module.css";
import { StatementLineSource } from "./StatementLineSource.tsx";
import { StrengthTicks } from "./StrengthTicks.tsx";

export interface StatementLineProps {
  readonly label: string;
  readonly claim: string;
  /** What the line says; empty where nothing is said. */
  readonly says: string;
  /** From how many, in a lighter tone. */
  readonly from: string;
  readonly isUnknown: boolean;
  readonly strength: Strength;
  readonly standing: Pick<Standing, "state" | "source">;
  /** What an edit begins with. */
  readonly editText: string;
  readonly onEdit: (text: string) => void;
  /** Is what it rests on open? */
  readonly isOpen: boolean;
  /** Opens it; null where there is nothing to open: then a press edits. */
  readonly onOpen: (() => void) | null;
  /** What else can be done with the line. */
  readonly entries: readonly MenuEntry[];
  /** What stands below: the change of the data, what was accepted of the stories. */
  readonly children?: ReactNode;
}

/**
 * One line of a profile or persona: what it says, from how many, how sure. A
 * press opens what it rests on; F2 or the menu writes in its place.
 */
export function StatementLine(props: StatementLineProps) {
  const { label, children } = props;
  const [isEditing, setEditing] = useState(false);
  const line = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  useEffect(() => {
    if (!isEditing && isBack.current) line.current?.focus();
    isBack.current = false;
  }, [isEditing]);
  const startEdit = (): void => setEditing(true);
  const edit: MenuEntry = {
    kind: "action",
    id: "edit",
    label: props.editText === "" ? words.profile.edit : words.profile.editAgain,
    keys: "F2",
    run: startEdit,
  };
  return (
    <div
      className={styles.row}
      data-open={props.isOpen}
      data-unknown={props.isUnknown}
      data-claim={props.claim}
      data-state={props.standing.state}
    >
      {isEditing ? (
        <Editor
          {...props}
          onEnd={(how) => {
            isBack.current = how !== "blur";
            setEditing(false);
          }}
        />
      ) : (
        <Face {...props} line={line} onStartEdit={startEdit} />
      )}
      {!isEditing && <LineMenu label={label} entries={[edit, ...props.entries]} />}
      {children !== undefined && <div className={styles.below}>{children}</div>}
    </div>
  );
}

function LineMenu({
  label,
  entries,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}) {
  return (
    <span className={styles.menu}>
      <Menu
        align="end"
        trigger={
          <IconButton
            label={words.profile.lineMenu(label)}
            icon={<Ellipsis />}
            size="small"
            tooltip={false}
          />
        }
        entries={entries}
      />
    </span>
  );
}

function Editor({
  label,
  editText,
  onEdit,
  onEnd,
}: StatementLineProps & { readonly onEnd: (how: EditEnd) => void }) {
  return (
    <div className={styles.line}>
      <span className={styles.label} dir="auto">
        {label}
      </span>
      <span className={styles.editor}>
        <InlineEdit
          label={label}
          value={editText}
          editing
          multiline
          mayBeEmpty
          maxLength={4000}
          placeholder={words.profile.toAsk}
          onCommit={onEdit}
          onEnd={onEnd}
        />
      </span>
    </div>
  );
}

interface FaceProps extends StatementLineProps {
  readonly line: RefObject<HTMLButtonElement | null>;
  readonly onStartEdit: () => void;
}

function Face({ line, onStartEdit, onOpen, ...props }: FaceProps) {
  const { label, says, from, standing } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "F2") return;
    event.preventDefault();
    onStartEdit();
  };
  return (
    <button
      ref={line}
      type="button"
      className={styles.line}
      aria-keyshortcuts="F2"
      {...(onOpen === null ? {} : { "aria-expanded": props.isOpen })}
      onClick={onOpen ?? onStartEdit}
      onKeyDown={onKeyDown}
    >
      <span className={styles.label} dir="auto">
        {label}
      </span>
      <span className={styles.body}>
        <span className={styles.says} dir="auto">
          {says === "" ? words.profile.nothingYet : says}
        </span>
        {(from !== "" || standing.source !== "none") && (
          <span className={styles.from}>
            <StatementLineSource standing={standing} />
            {from}
          </span>
        )}
      </span>
      <StrengthTicks strength={props.strength} />
    </button>
  );
}
