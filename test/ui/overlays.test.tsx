// @vitest-environment jsdom
import "@testing-library/jest-dom/vitest";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Button } from "#ui/Button.tsx";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Menu } from "#ui/Menu.tsx";
import { Overlays } from "#ui/Overlays.tsx";
import { TextField } from "#ui/TextField.tsx";
import { showToast, TOAST_MS } from "#ui/toasts.ts";
import { UiRoot } from "#ui/UiRoot.tsx";

function WithDialog() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Import</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Import stories"
        description="Nothing is changed until you import."
        footer={<Button variant="primary">Run</Button>}
      >
        <TextField label="Title" value="" />
      </Dialog>
    </>
  );
}

describe("a tooltip", () => {
  const page = (
    <UiRoot>
      <IconButton label="Undo" keys="Mod+Z" icon={null} />
      <IconButton label="Colours" icon={null} tooltip={false} />
      <Overlays />
    </UiRoot>
  );

  test("names the control under the pointer, and goes when it is pressed", async () => {
    render(page);
    await userEvent.hover(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(screen.getByText("Undo")).toBeVisible());
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(screen.queryByText("Undo")).not.toBeInTheDocument());
  });

  test("shows at once at the control that the keyboard comes to, until Esc", async () => {
    render(page);
    await userEvent.tab();
    await waitFor(() => expect(screen.getByText("Undo")).toBeVisible());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByText("Undo")).not.toBeInTheDocument());
  });

  test("is not shown where a label stands beside the control", async () => {
    render(page);
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Colours" })).toHaveFocus();
    expect(screen.queryByText("Colours")).not.toBeInTheDocument();
  });
});

describe("a dialog", () => {
  test("takes the focus to its first field and is named by its title", async () => {
    render(<WithDialog />);
    await userEvent.click(screen.getByText("Import"));
    expect(await screen.findByRole("dialog", { name: "Import stories" })).toBeVisible();
    await waitFor(() => expect(screen.getByLabelText("Title")).toHaveFocus());
  });

  test("keeps Tab inside", async () => {
    render(<WithDialog />);
    await userEvent.click(screen.getByText("Import"));
    const dialog = await screen.findByRole("dialog");
    for (let presses = 0; presses < 6; presses += 1) {
      await userEvent.tab();
      await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    }
  });

  test("Esc closes it and gives the focus back", async () => {
    render(<WithDialog />);
    await userEvent.click(screen.getByText("Import"));
    await screen.findByRole("dialog");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(screen.getByText("Import")).toHaveFocus();
  });
});

describe("a question before what cannot be undone", () => {
  test("starts on Cancel, so that a stray Enter destroys nothing", async () => {
    const onConfirm = vi.fn<() => void>();
    const onCancel = vi.fn<() => void>();
    render(
      <ConfirmDialog
        open
        title="Delete for ever?"
        text="It is gone."
        confirmLabel="Delete"
        onConfirm={onConfirm}
        onCancel={onCancel}
      />,
    );
    const cancel = await screen.findByText("Cancel");
    await waitFor(() => expect(cancel).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    expect(onConfirm).not.toHaveBeenCalled();
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe("a menu", () => {
  test("opens by key, moves by arrows, runs by Enter and gives the focus back", async () => {
    const run = vi.fn<() => void>();
    render(
      <Menu
        trigger={<Button>More</Button>}
        entries={[
          { kind: "action", id: "a", label: "Rename", keys: "F2", run: vi.fn<() => void>() },
          { kind: "separator", id: "s" },
          { kind: "action", id: "b", label: "Delete", danger: true, run },
        ]}
      />,
    );
    screen.getByText("More").focus();
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("menu");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(run).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.getByText("More")).toHaveFocus());
  });
});

describe("a short message", () => {
  test("that is said before it can be shown is shown as soon as it can", async () => {
    showToast({ text: "Part of the stored data cannot be read." });
    render(
      <UiRoot>
        <Overlays />
      </UiRoot>,
    );
    expect(await screen.findByText(/cannot be read/)).toBeInTheDocument();
  });

  afterEach(() => vi.useRealTimers());

  test("is announced, and its Undo acts once and closes it", async () => {
    render(
      <UiRoot>
        <Overlays />
      </UiRoot>,
    );
    const run = vi.fn<() => void>();
    act(() => {
      showToast({ text: "Story deleted", action: { label: "Undo", run } });
    });
    const region = screen.getByRole("region", { name: "Notifications" });
    expect(region).toHaveAttribute("aria-live", "polite");
    await userEvent.click(await within(region).findByText("Undo"));
    expect(run).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByText("Undo")).not.toBeInTheDocument());
  });

  test("goes by itself, but not while a hand is on it", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
    render(
      <UiRoot>
        <Overlays />
      </UiRoot>,
    );
    act(() => {
      showToast({ text: "Moved" });
    });
    const message = await screen.findByText("Moved");
    await user.hover(message);
    act(() => {
      vi.advanceTimersByTime(3 * TOAST_MS);
    });
    expect(screen.getByText("Moved")).toBeInTheDocument();
    await user.unhover(message);
    act(() => {
      vi.advanceTimersByTime(TOAST_MS + 500);
    });
    await waitFor(() => expect(screen.queryByText("Moved")).not.toBeInTheDocument());
  });

  test("a failure stays longer, and goes by itself before it is in the way", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    render(
      <UiRoot>
        <Overlays />
      </UiRoot>,
    );
    act(() => {
      showToast({ text: "Not saved", tone: "failure" });
      vi.advanceTimersByTime(1.5 * TOAST_MS);
    });
    expect((await screen.findAllByText("Not saved")).length).toBeGreaterThan(0);
    act(() => {
      vi.advanceTimersByTime(TOAST_MS);
    });
    await waitFor(() => expect(screen.queryByText("Not saved")).not.toBeInTheDocument());
  });

  test("no style element is added for any of it", () => {
    const before = document.querySelectorAll("style").length;
    render(
      <UiRoot>
        <WithDialog />
        <Overlays />
      </UiRoot>,
    );
    expect(document.querySelectorAll("style")).toHaveLength(before);
  });
});
