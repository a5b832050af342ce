import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useRef } from "react";
import { classes } from "./classes.ts";
import styles from "./InlineEdit.module.css";

/** How an edit ended, so that the caller can move on: down after Enter, sideways after Tab. */
export type EditEnd = "enter" | "up" | "tab" | "shift-tab" | "blur" | "escape";

export interface InlineEditProps {
  /** What is being renamed, for those who listen. */
  readonly label: string;
  readonly value: string;
  /** The caller starts the edit: Enter, F2, double-click, or typing a first letter. */
  readonly editing: boolean;
  /** Put in the place of the value when typing began the edit. */
  readonly typed?: string | undefined;
  /** How the edit was ended before it could be shown: what was typed is taken at once. */
  readonly ended?: EditEnd | undefined;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Keeps line breaks (Shift+Enter) and wraps. */
  readonly multiline?: boolean;
  /** An empty text is a value of its own; else the old one stays. */
  readonly mayBeEmpty?: boolean;
  /** In a table: what was begun by typing is left with the arrows up and down, and with Shift+Enter. */
  readonly inTable?: boolean;
  /** Only when the text has changed. */
  readonly onCommit: (text: string) => void;
  readonly onEnd: (how: EditEnd) => void;
}

/** A name that is edited where it stands, in the type it is set in. */
export function InlineEdit(props: InlineEditProps) {
  const { value, editing, placeholder } = props;
  if (editing) return <Editor {...props} />;
  return (
    <span dir="auto" className={classes(styles.text, value === "" && styles.placeholder)}>
      {value === "" ? placeholder : value}
    </span>
  );
}

function Editor(props: InlineEditProps) {
  const { value, typed, onCommit, onEnd } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  const isTouched = useRef(false);
  const commit = (typedText: string): void => {
    // What nobody changed stays as it is, line breaks and all.
    if (typedText === value.replaceAll(/\r\n?/g, "\n")) return;
    const text = tidy(typedText, props.multiline === true);
    if (text !== value && (text !== "" || props.mayBeEmpty === true)) onCommit(text);
  };
  /** Panned or scrolled out of sight: what was typed is kept. */
  const leave = useEffectEvent((text: string) => {
    if (isTouched.current && !isOver.current) commit(text);
  });
  useLayoutEffect(() => {
    const field = area.current;
    return () => leave(field?.value ?? "");
  }, []);
  useLayoutEffect(() => {
    const field = area.current;
    if (field === null) return;
    field.focus({ preventScroll: true });
    if (typed === undefined) field.select();
    else field.setSelectionRange(typed.length, typed.length);
  }, [typed]);
  const end = (how: EditEnd): void => {
    if (isOver.current) return;
    isOver.current = true;
    if (how !== "escape") commit(area.current?.value ?? value);
    onEnd(how);
  };
  const endAtOnce = useEffectEvent(() => {
    if (props.ended !== undefined) end(props.ended);
  });
  useLayoutEffect(() => endAtOnce(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const how =
      props.inTable === true
        ? endInTable(event, typed !== undefined)
        : endOf(event, props.multiline === true);
    if (how === null) return;
    event.preventDefault();
    end(how);
  };
  return (
    <span className={styles.frame} data-text={value}>
      <textarea
        ref={area}
        dir="auto"
        rows={1}
        aria-label={props.label}
        className={classes(styles.text, styles.editor)}
        defaultValue={typed ?? value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        spellCheck="false"
        onInput={() => {
          isTouched.current = true;
        }}
        onKeyDown={onKeyDown}
        onBlur={() => end("blur")}
        onPointerDown={(event) => event.stopPropagation()}
        onDoubleClick={(event) => event.stopPropagation()}
      />
    </span>
  );
}

/** How a key ends the edit of a cell; null when it does not. */
export function endInTable(event: KeyboardEvent, isTyped: boolean): EditEnd | null {
  if (event.key === "Enter") return event.shiftKey ? "up" : "enter";
  if (isTyped && event.key === "ArrowDown") return "enter";
  if (isTyped && event.key === "ArrowUp") return "up";
  return endOf(event, false);
}

function endOf(event: KeyboardEvent, isMultiline: boolean): EditEnd | null {
  if (event.key === "Escape") return "escape";
  if (event.key === "Tab") return event.shiftKey ? "shift-tab" : "tab";
  if (event.key === "Enter") return isMultiline && event.shiftKey ? null : "enter";
  return null;
}

/** Pasted line breaks in a name become spaces. */
function tidy(text: string, isMultiline: boolean): string {
  return (isMultiline ? text : text.replaceAll(/\s*[\r\n]+\s*/g, " ")).trim();
}
