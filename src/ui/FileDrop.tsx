import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import styles from "./FileDrop.module.css";

export interface FileDropProps {
  /** What happens when the files are let go: "Drop to open". */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
}

/**
 * Takes files dropped anywhere on the window. Also keeps the browser from
 * leaving the page when a file is dropped where nothing takes it.
 */
export function FileDrop({ label, onFiles, disabled = false, children }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!disabled && files.length > 0) onFiles(files);
  });
  const hover = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(!disabled);
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = disabled ? "none" : "copy";
  });
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    window.addEventListener("dragover", (event) => hover(event), { signal });
    window.addEventListener("drop", (event) => take(event), { signal });
    window.addEventListener(
      "dragleave",
      (event) => {
        if (event.relatedTarget === null) setIsOver(false);
      },
      { signal },
    );
    return () => listeners.abort();
  }, []);
  return (
    <>
      {children}
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <div className={styles.label}>{label}</div>
        </div>
      )}
    </>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}
