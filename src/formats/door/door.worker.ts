import type { FromDoor, ToDoor } from "./door.ts";
import { lookInto } from "./lookInto.ts";

addEventListener("message", ({ data }: MessageEvent<ToDoor>) => {
  const answer: FromDoor = lookInto(data.name, data.bytes);
  postMessage(answer);
});
