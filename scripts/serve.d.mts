import type { Server } from "node:http";

/** A running server and the address at which it answers. */
export interface Served {
  readonly server: Server;
  readonly url: string;
}

/** Serves a folder, by default the built app, on loopback; a port that is taken moves on to the next unless it is fixed. */
export function serve(port: number, isFixed?: boolean, root?: string): Promise<Served>;
