import type { FileProblem } from "#formats/problem.ts";
import { words } from "#journey/words/words.ts";
import { accept, refuse, type Result } from "#kit/result.ts";

/** The largest file, and the largest zip, that is brought into memory at all. */
const MAX_BYTES = 50_000_000;
const MAX_ZIP_BYTES = 200_000_000;

/**
 * The bytes of a file that a person gave. One that is too large is refused
 * before it is read; one that is gone, changed or locked since it was chosen is
 * refused in words.
 */
export async function fileBytes(file: File): Promise<Result<Uint8Array, FileProblem>> {
  const say = words.home.file;
  try {
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const isZip = first === 0x50 && second === 0x4b;
    const most = isZip ? MAX_ZIP_BYTES : MAX_BYTES;
    if (file.size > most) {
      return refuse({ kind: "too-large", message: say.tooLarge(file.size / 1e6, most / 1e6) });
    }
    return accept(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return refuse({ kind: "damaged", message: say.unreadable });
  }
}
