import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { editOpportunities } from "#journey/commands/opportunities.ts";
import { asId, type NoteId } from "#journey/ids.ts";
import { GRADES } from "#journey/opportunity.ts";
import { words } from "#journey/words/words.ts";
import { useSession, useSessionState } from "#session/hooks.ts";
import type { Opportunity } from "#session/opportunities.ts";
import styles from "./Matrix.module.css";
import { MatrixChip, nameOf } from "./MatrixChip.tsx";
import { isSamePlace, type MatrixPlace, nextAt, placeBeside, placeOf } from "./matrixPlace.ts";
import { useMatrixDrag } from "./useMatrixDrag.ts";

const say = words.opportunities;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const CORNERS = [
  { key: "quick", impact: 5, effort: 1 },
  { key: "big", impact: 5, effort: 5 },
  { key: "fill", impact: 1, effort: 1 },
  { key: "doubtful", impact: 1, effort: 5 },
] as const;

/** The opportunities by what they would do and what they would take; dragged, or moved by Alt and an arrow. */
export function Matrix({
  shown,
  onOpen,
}: {
  readonly shown: readonly Opportunity[];
  readonly onOpen: (one: Opportunity) => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  const mapId = useSessionState((state) => state.mapId);
  const selection = useSessionState((state) => state.selection);
  const [said, setSaid] = useState("");
  const put = usePutting(shown, setSaid);
  const { held, cancel, handlers } = useMatrixDrag(put);
  useFocusKept(root);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "Escape" && held !== null) cancel();
    const step = STEPS[event.key];
    const chip = chipOf(event.target);
    if (step === undefined || chip === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const id = chip.dataset["opportunity"] ?? "";
    if (event.altKey) put(id, placeBeside(placeOfId(shown, id), mirrored(step, chip)));
    else nextAt(spotsIn(root.current, chip), spotOf(chip), step)?.chip.focus();
  };
  const stop = shown.find(({ note }) => selection.ids.includes(note.id)) ?? shown[0];
  const chipsAt = (place: MatrixPlace): readonly ReactNode[] =>
    shown
      .filter(({ note }) => isSamePlace(placeOf(note), place))
      .map((one) => (
        <MatrixChip
          key={one.note.id}
          one={one}
          isForeign={one.map.id !== mapId}
          isChosen={selection.ids.includes(one.note.id)}
          isStop={one === stop}
          isHeld={held?.id === one.note.id}
          onOpen={onOpen}
        />
      ));
  const isOver = (place: MatrixPlace): boolean =>
    held?.over !== undefined && isSamePlace(held.over, place);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its chips are the controls
    <div ref={root} className={styles.room} onKeyDown={onKeyDown} {...handlers}>
      <Squares chipsAt={chipsAt} isOver={isOver} />
      <section className={styles.tray} aria-label={say.tray}>
        <h3 className={styles.trayTitle}>
          {say.tray} <span>{say.trayHint}</span>
        </h3>
        <ul className={styles.trayChips} data-matrix-cell="" data-over={isOver(null)}>
          {chipsAt(null)}
        </ul>
      </section>
      <p className={styles.said} role="status">
        {said}
      </p>
      {held !== null && (
        <div
          className={styles.ghost}
          style={{ left: held.x, top: held.y }}
          aria-hidden="true"
          dir="auto"
        >
          {nameOf(shown.find(({ note }) => note.id === held.id)?.note ?? { text: "" })}
        </div>
      )}
    </div>
  );
}

/** The squares with their axes, the most impact above and the least effort first. */
function Squares({
  chipsAt,
  isOver,
}: {
  readonly chipsAt: (place: MatrixPlace) => readonly ReactNode[];
  readonly isOver: (place: MatrixPlace) => boolean;
}) {
  return (
    <div className={styles.matrix} role="group" aria-label={say.matrixOf}>
      <span className={styles.up}>{say.impact}</span>
      {GRADES.toReversed().map((impact) => [
        <span key={`impact-${impact}`} className={styles.grade}>
          {say.grade(impact)}
        </span>,
        ...GRADES.map((effort) => {
          const place = { impact, effort };
          const corner = CORNERS.find((one) => one.impact === impact && one.effort === effort);
          return (
            <ul
              key={`${impact}-${effort}`}
              className={styles.cell}
              aria-label={placeWords(place)}
              data-matrix-cell=""
              data-impact={impact}
              data-effort={effort}
              data-over={isOver(place)}
            >
              {corner !== undefined && (
                <li className={styles.corner} aria-hidden="true">
                  {say.corners[corner.key]}
                </li>
              )}
              {chipsAt(place)}
            </ul>
          );
        }),
      ])}
      <span className={styles.along}>{say.effort}</span>
      {GRADES.map((effort) => (
        <span key={`effort-${effort}`} className={styles.gradeBelow} data-effort={effort}>
          {say.grade(effort)}
        </span>
      ))}
    </div>
  );
}

/** Puts one of the shown at another place; one of another map stays, and is told. */
function usePutting(
  shown: readonly Opportunity[],
  onSaid: (words: string) => void,
): (id: string, place: MatrixPlace) => void {
  const session = useSession();
  const mapId = useSessionState((state) => state.mapId);
  return (id, place) => {
    const one = shown.find(({ note }) => note.id === id);
    if (one === undefined || isSamePlace(placeOf(one.note), place)) return;
    if (one.map.id !== mapId) {
      session.notify(say.theirs);
      return;
    }
    const { impact = null, effort = null } = place ?? {};
    const outcome = session.runOnMap((context) =>
      editOpportunities(context, [{ id: asId<NoteId>(id), impact, effort }]),
    );
    if (outcome.ok) onSaid(say.moved(nameOf(one.note), placeWords(place)));
  };
}

/** A chip that has the focus keeps it where it stands next. */
function useFocusKept(root: RefObject<HTMLDivElement | null>): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const here = root.current;
    if (here === null) return undefined;
    const note = ({ target }: FocusEvent): void => {
      last.current = target === null ? null : (chipOf(target)?.dataset["opportunity"] ?? null);
    };
    const forget = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) last.current = null;
    };
    here.addEventListener("focusin", note);
    here.addEventListener("focusout", forget);
    return () => {
      here.removeEventListener("focusin", note);
      here.removeEventListener("focusout", forget);
    };
  }, [root]);
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const chips = [...(root.current?.querySelectorAll<HTMLElement>("[data-opportunity]") ?? [])];
    chips.find(({ dataset }) => dataset["opportunity"] === last.current)?.focus();
  });
}

function placeOfId(shown: readonly Opportunity[], id: string): MatrixPlace {
  const one = shown.find(({ note }) => note.id === id);
  return one === undefined ? null : placeOf(one.note);
}

function placeWords(place: MatrixPlace): string {
  if (place === null) return say.tray;
  return say.cell(say.grade(place.impact), say.grade(place.effort));
}

function chipOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-opportunity]") : null;
}

/** From right to left, effort grows to the left. */
function mirrored(
  [right, up]: readonly [number, number],
  chip: HTMLElement,
): readonly [number, number] {
  return getComputedStyle(chip).direction === "rtl" ? [-right, up] : [right, up];
}

interface Spot {
  readonly chip: HTMLElement;
  readonly x: number;
  readonly y: number;
}

function spotOf(chip: HTMLElement): Spot {
  const { left, top, width, height } = chip.getBoundingClientRect();
  return { chip, x: left + width / 2, y: top + height / 2 };
}

function spotsIn(root: HTMLElement | null, except: HTMLElement): readonly Spot[] {
  const chips = [...(root?.querySelectorAll<HTMLElement>("[data-opportunity]") ?? [])];
  return chips.filter((chip) => chip !== except).map(spotOf);
}
