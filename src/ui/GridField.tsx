import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { sameText } from "./comboItem.ts";
import styles from "./DataGrid.module.css";
import { GridBelow } from "./GridBelow.tsx";
import { GridSuggestions } from "./GridSuggestions.tsx";
import { type EditEnd, endInTable } from "./InlineEdit.tsx";
import { showToast } from "./toasts.ts";
import { useUiWords } from "./uiWords.ts";

interface GridFieldProps {
  readonly label: string;
  readonly value: string;
  readonly typed: string | undefined;
  /** What stands here does not count as it is: it is written anew even where nobody changed it. */
  readonly isWrong: boolean;
  readonly check: ((text: string) => string | null) | undefined;
  readonly suggest: (() => readonly string[]) | undefined;
  readonly onCommit: (text: string) => void;
  readonly onEnd: (how: EditEnd) => void;
}

/** More known values than these are found by typing. */
const MOST_LINES = 8;

/** The editor of a cell that takes only some texts, or knows some: what cannot stand stays in it until corrected. */
export function GridField(props: GridFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const editor = useEditor(props, field);
  const { lines, chosen, problem } = editor;
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const id = useId();
  const isOpen = problem === null && lines.length > 0;
  return (
    <span ref={setFrame} className={styles.frame}>
      <input
        ref={field}
        type="text"
        dir="auto"
        autoComplete="off"
        spellCheck="false"
        aria-label={props.label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        {...(props.suggest !== undefined && {
          role: "combobox",
          "aria-autocomplete": "list",
          "aria-expanded": isOpen,
          "aria-controls": isOpen ? `${id}-list` : undefined,
          "aria-activedescendant": lines[chosen] === undefined ? undefined : `${id}-${chosen}`,
        })}
        className={styles.field}
        value={editor.text}
        onChange={(event) => editor.change(event.target.value)}
        onKeyDown={editor.onKeyDown}
        onBlur={editor.onBlur}
        onMouseDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      />
      {frame !== null && problem !== null && (
        <GridBelow anchor={frame}>
          <span role="alert" id={`${id}-problem`} className={styles.problem}>
            {problem}
          </span>
        </GridBelow>
      )}
      {frame !== null && isOpen && (
        <GridBelow anchor={frame}>
          <GridSuggestions
            id={id}
            label={props.label}
            lines={lines}
            chosen={chosen}
            onChoose={editor.choose}
          />
        </GridBelow>
      )}
    </span>
  );
}

function useEditor(props: GridFieldProps, field: RefObject<HTMLInputElement | null>) {
  const { value, typed } = props;
  const words = useUiWords();
  const isOver = useRef(false);
  const [text, setText] = useState(typed ?? value);
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState(-1);
  const [known] = useState(() => props.suggest?.() ?? []);
  const lines = linesFor(known, text, value);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (typed === undefined) field.current?.select();
  }, [field, typed]);
  const end = (how: EditEnd): void => {
    isOver.current = true;
    props.onEnd(how);
  };
  const commit = (last: string, how: EditEnd): void => {
    const plain = last.trim();
    const refused = plain === value ? null : (props.check?.(plain) ?? null);
    setProblem(refused);
    if (refused !== null) return;
    const isFit = (props.check?.(plain) ?? null) === null;
    if (plain !== value || (props.isWrong && isFit)) props.onCommit(plain);
    end(how);
  };
  /** Gone from the page while it was open: what was typed is kept where it may stand, and said where it may not. */
  const leave = useEffectEvent(() => {
    const plain = text.trim();
    if (isOver.current || plain === value) return;
    const refused = props.check?.(plain) ?? null;
    if (refused === null) props.onCommit(plain);
    else showToast({ text: words.notKept(props.label, plain, refused), tone: "failure" });
  });
  useLayoutEffect(() => () => leave(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const step = lines.length === 0 ? 0 : (STEPS[event.key] ?? 0);
    const how = endInTable(event, typed !== undefined);
    if (step === 0 && how === null) return;
    event.preventDefault();
    if (step !== 0) setChosen(around(chosen + step, lines.length));
    else if (how === "escape") end(how);
    else if (how !== null) commit(lines[chosen] ?? text, how);
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent<HTMLInputElement>): void => {
    if (isOver.current) return;
    commit(text, "blur");
    if (isOver.current) return;
    const grid = currentTarget.closest("[role=grid]");
    // Elsewhere in the table nothing can be done until this is corrected.
    if (grid?.contains(relatedTarget) === true) queueMicrotask(() => field.current?.focus());
  };
  const change = (next: string): void => {
    setText(next);
    setProblem(null);
    setChosen(-1);
  };
  const choose = (line: string): void => commit(line, "escape");
  return { text, problem, lines, chosen, change, choose, onKeyDown, onBlur };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** All known values while the cell says what it said; then those that hold what is typed. */
function linesFor(known: readonly string[], text: string, value: string): readonly string[] {
  const part = text === value ? "" : text.trim().toLocaleLowerCase();
  const found = known.filter((line) => line.toLocaleLowerCase().includes(part));
  const isAll = found.length === 1 && found.every((line) => line === text.trim());
  return isAll ? [] : found.filter((line) => !sameText(line, value)).slice(0, MOST_LINES);
}

/** Past the last comes the text itself (-1), then the first again. */
function around(index: number, count: number): number {
  if (index < -1) return count - 1;
  return index >= count ? -1 : index;
}
