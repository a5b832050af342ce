import { type KeyboardEvent, useState } from "react";
import { parseDecimal } from "#kit/decimal.ts";

export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A number being typed. */
export interface NumberText {
  /** Null while nobody types. */
  readonly text: string | null;
  readonly isFine: boolean;
  readonly change: (text: string) => void;
  readonly commit: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Holds the text of a number field until it is left; an unreadable text stays to be mended. */
export function useNumberText(
  value: number | null,
  limits: NumberLimits,
  onValueChange: (value: number | null) => void,
): NumberText {
  const [text, setText] = useState<string | null>(null);
  const parsed = text === null ? value : parseDecimal(text);
  const isFine = text === null || text.trim() === "" || isWithin(parsed, limits);
  const commit = (): void => {
    if (text === null || !isFine) return;
    const next = text.trim() === "" ? null : parsed;
    setText(null);
    if (next !== value) onValueChange(next);
  };
  const stepBy = (direction: number): void => {
    const next = (parsed ?? 0) + direction * limits.step;
    setText(null);
    onValueChange(Number(Math.min(limits.max, Math.max(limits.min, next)).toFixed(10)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") commit();
    if (event.key === "Escape" && text !== null) {
      event.stopPropagation();
      setText(null);
    }
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      stepBy(event.key === "ArrowUp" ? 1 : -1);
    }
  };
  return { text, isFine, change: setText, commit, onKeyDown };
}

function isWithin(value: number | null, { min, max }: NumberLimits): boolean {
  return value !== null && value >= min && value <= max;
}
