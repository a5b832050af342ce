/** Prints a text on a page of its own, and nothing else of the screen. */
export function printText(title: string, text: string): void {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  const page = frame.contentDocument;
  const sheet = frame.contentWindow;
  if (page === null || sheet === null) return;
  page.title = title;
  const block = page.createElement("pre");
  block.textContent = text;
  block.dir = "auto";
  block.style.whiteSpace = "pre-wrap";
  block.style.font = "14px/1.6 Inter, sans-serif";
  page.body.append(block);
  sheet.addEventListener("afterprint", () => frame.remove());
  sheet.print();
}
