import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect } from "react";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import { sayFrom, TOAST_MS } from "./toasts.ts";
import styles from "./Toasts.module.css";
import { useUiWords } from "./uiWords.ts";

const toastManager = Toast.createToastManager();

/** Where short messages appear; once, in the whole app. */
export function Toasts() {
  const words = useUiWords();
  useEffect(() => sayFrom(toastManager), []);
  return (
    <Toast.Provider toastManager={toastManager} timeout={TOAST_MS} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={words.notifications}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const words = useUiWords();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    // A word in passing is no dialog, and all of it can be reached at any time.
    <Toast.Root
      key={toast.id}
      toast={toast}
      role="status"
      aria-modal={undefined}
      tabIndex={-1}
      className={styles.toast}
    >
      <Toast.Content className={styles.content}>
        <Toast.Description className={styles.text} />
        {toast.actionProps !== undefined && (
          <Toast.Action render={<Button size="small" variant="link" />} />
        )}
        <Toast.Close
          aria-hidden={false}
          render={<IconButton label={words.dismiss} icon={<X />} size="small" tooltip={false} />}
        />
      </Toast.Content>
    </Toast.Root>
  ));
}
