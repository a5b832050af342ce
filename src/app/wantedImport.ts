/** An import that another page asked for: of a file, or of one still to be chosen. */
export interface WantedImport {
  readonly file: File | null;
}

let wanted: WantedImport | null = null;

/** Asks for an import on the map that is opened next. */
export function wantImport(file: File | null): void {
  wanted = { file };
}

/** The import that was asked for; null when none was. */
export function wantedImport(): WantedImport | null {
  return wanted;
}

/** Takes note that the import is on the screen. */
export function importIsShown(): void {
  wanted = null;
}
