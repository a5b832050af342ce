import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { words } from "#journey/words/words.ts";
import { GuideDialog } from "#marks/guide/GuideDialog.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Menu } from "#ui/Menu.tsx";
import { Select } from "#ui/Select.tsx";
import { EightSteps } from "./EightSteps.tsx";
import styles from "./profile.module.css";
import { PROFILE_LAYOUTS, type ProfileLayout } from "./useProfileLayout.ts";
import { VersionsDialog } from "./VersionsDialog.tsx";

/** How the profile is laid out, and what else there is of it: the interview guide, saved versions. */
export function ProfileTools({
  layout,
  onLayout,
}: {
  readonly layout: ProfileLayout;
  readonly onLayout: (layout: ProfileLayout) => void;
}) {
  const [dialog, setDialog] = useState<"guide" | "versions" | null>(null);
  const close = (): void => setDialog(null);
  return (
    <div className={styles.tools}>
      <Select
        label={words.profile.layout}
        labelHidden
        quiet
        value={layout}
        options={PROFILE_LAYOUTS.map((value) => ({ value, label: words.profile.layouts[value] }))}
        onValueChange={onLayout}
      />
      <EightSteps
        onSection={(section) => {
          onLayout("full");
          showSection(words.decisions.sections[section]);
        }}
        onVersions={() => setDialog("versions")}
      />
      <Menu
        align="end"
        trigger={
          <IconButton label={words.profile.more} icon={<Ellipsis />} size="small" tooltip={false} />
        }
        entries={[
          {
            kind: "action",
            id: "guide",
            label: words.profile.guide,
            run: () => setDialog("guide"),
          },
          {
            kind: "action",
            id: "versions",
            label: words.profile.versions,
            run: () => setDialog("versions"),
          },
        ]}
      />
      {dialog === "guide" && <GuideDialog onClose={close} />}
      {dialog === "versions" && <VersionsDialog onClose={close} />}
    </div>
  );
}

/** Brings a section of the profile to the top of the panel, opened and with the focus in it. */
function showSection(name: string): void {
  requestAnimationFrame(() => {
    const section = document.querySelector<HTMLElement>(
      `[data-testid="profile"] section[aria-label="${CSS.escape(name)}"]`,
    );
    section?.scrollIntoView({ block: "start" });
    const closed = section?.querySelector<HTMLElement>('[aria-expanded="false"]');
    closed?.click();
    (closed ?? section?.querySelector<HTMLElement>("button"))?.focus({ preventScroll: true });
  });
}
