/** A folder that a person chose, as far as backups need it; in browsers a `FileSystemDirectoryHandle`. */
export interface Folder {
  readonly name: string;
  keys(): AsyncIterable<string>;
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<FolderFile>;
  removeEntry(name: string): Promise<void>;
  queryPermission?(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

/** A file in a folder. */
export interface FolderFile {
  getFile(): Promise<Blob>;
  createWritable(): Promise<FolderStream>;
}

/** Writes a file beside its place; it takes it when it is closed. */
export interface FolderStream {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** A folder that is remembered for backups. */
export interface KeptFolder {
  readonly folder: Folder;
  /** A few signs by which the files of this browser are told from those of others in the same folder. */
  readonly tag: string;
}
